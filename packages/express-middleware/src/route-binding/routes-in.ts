import { declarationOf, type DeclarationFacts } from "../declaration.ts";
import { DEEPEST, isRouter, mountPathsOf, pathText, routerOf, type AnyLayer, type AnyRoute, type AnyRouter } from "./express-internals.ts";

/** A route of an application, by its template. */
export interface FoundRoute {
  readonly route: AnyRoute;
  readonly template: string;
}

/** What an application has mounted. */
export interface FoundRoutes {
  readonly routes: readonly FoundRoute[];
  /** Declarations that stand outside any route. */
  readonly loose: readonly { readonly facts: DeclarationFacts; readonly template: string }[];
  /** Where other applications are mounted: Express keeps no way to look into them from outside. */
  readonly applications: readonly string[];
}

interface Walk {
  readonly routes: FoundRoute[];
  readonly loose: { facts: DeclarationFacts; template: string }[];
  readonly applications: string[];
}

/** Every route of an application or a router, with those of the routers mounted in it. */
export function routesIn(application: object): FoundRoutes {
  const walk: Walk = { routes: [], loose: [], applications: [] };
  const router = isRouter(application) && !("handle" in application && "set" in application) ? application : routerOf(application);
  if (router) walkRouter(walk, router, "", 0);
  return walk;
}

function walkRouter(walk: Walk, router: AnyRouter, prefix: string, depth: number): void {
  if (depth > DEEPEST) return;
  for (const layer of router.stack) {
    if (layer.route) addRoute(walk, layer.route, prefix);
    else walkMounted(walk, layer, { prefix, depth });
  }
}

function addRoute({ routes }: Walk, route: AnyRoute, prefix: string): void {
  const paths = Array.isArray(route.path) ? (route.path as readonly unknown[]).flat(Infinity) : [route.path];
  for (const path of paths) routes.push({ route, template: prefix + pathText(path) || "/" });
}

function walkMounted(walk: Walk, layer: AnyLayer, { prefix, depth }: { readonly prefix: string; readonly depth: number }): void {
  for (const path of mountPathsOf(layer)) {
    const at = prefix + path;
    const facts = declarationOf(layer.handle);
    if (facts) walk.loose.push({ facts, template: at || "/" });
    else if (isRouter(layer.handle)) walkRouter(walk, layer.handle, at, depth + 1);
    else if (layer.name === "mounted_app") walk.applications.push(at || "/");
  }
}
