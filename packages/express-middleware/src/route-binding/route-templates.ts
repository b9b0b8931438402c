import type { Request } from "express";
import { routesIn } from "./routes-in.ts";
import { mountOf, pathText } from "./express-internals.ts";

/** What a route is called in entries and logs: its template, never an address somebody asked for. */
export interface RouteTemplates {
  of(request: Request, route: object | undefined): string;
}

type Templates = ReadonlyMap<object, readonly string[]>;

/** Remembers the templates of an application's routes; looks again when it meets a route that was added later. */
export function routeTemplates(): RouteTemplates {
  const known = new WeakMap<object, Templates>();
  const read = (application: object): Templates => {
    const templates = templatesIn(application);
    known.set(application, templates);
    return templates;
  };
  return {
    of(request, route) {
      if (route === undefined) return "(no route)";
      const application = request.app as object;
      const found = known.get(application)?.get(route) ?? read(application).get(route);
      const own = pathText((route as { readonly path?: unknown }).path ?? "/");
      const template = found === undefined ? `*${own}` : bestFor(found, request.baseUrl);
      return visible(mountOf(request.app) + template) || "/";
    },
  };
}

function templatesIn(application: object): Templates {
  const templates = new Map<object, string[]>();
  const { routes, loose } = routesIn(application);
  // A declaration that stands outside a route, with the handlers it speaks of, is its own place.
  const places = [
    ...routes.map(({ route, template }) => [route, template] as const),
    ...loose.map(({ facts, template }) => [facts, template] as const),
  ];
  for (const [place, template] of places) templates.set(place, [...(templates.get(place) ?? []), template]);
  return templates;
}

/** A router mounted twice has a template for each mount: the one whose parts are those of the address so far. */
function bestFor(templates: readonly string[], baseUrl: string): string {
  const asked = baseUrl.split("/");
  const fits = (template: string): boolean => {
    const parts = template.split("/");
    return asked.every((part, index) => parts[index] === part || parts[index]?.startsWith(":") === true || parts[index] === "*");
  };
  return templates.find(fits) ?? templates[0] ?? "*";
}

/** Entries take short texts without anything invisible in them. */
function visible(template: string): string {
  return template.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "?").slice(0, 1024);
}
