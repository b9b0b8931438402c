import { exchangeOf } from "../exchange.ts";
import type { AnyRoute, AnyRouter } from "./express-internals.ts";
import { routerOf } from "./express-internals.ts";
import { enterRoute } from "./enter-route.ts";

type Done = (...reason: readonly unknown[]) => void;
type Handle = (this: object, request: object, response: object, done: Done) => unknown;

const BOUND: unique symbol = Symbol.for("wherefore.bound.1");

/**
 * Puts the guard between Express and the routes of an application, so that it stands at the route object itself and no path is ever
 * matched a second time. It reaches Express through the application, whichever copy and version that is, and acts only on requests that
 * carry a running guard.
 *
 * @see CVE-2026-2880 and its like, where a second matcher disagreed with the first
 */
export function bindRoutes(application: object): void {
  const router = routerOf(application);
  if (router === undefined) return;
  const { route, layer } = probe(router);
  wrap(Object.getPrototypeOf(route) as object, "dispatch", (self) => self as AnyRoute);
  // Express 4 ties a layer to its route's dispatch when the route is made, so there the layer is the place.
  wrap(Object.getPrototypeOf(layer) as object, "handle_request", (self) => (self as { readonly route?: AnyRoute }).route);
}

/** A route made on a stack of its own, so that the application's is left alone. */
function probe(router: AnyRouter): { readonly route: AnyRoute; readonly layer: object } {
  const aside = Object.create(router, { stack: { value: [] } }) as AnyRouter & { readonly stack: object[] };
  const route = aside.route("/");
  return { route, layer: aside.stack[0] ?? {} };
}

function wrap(prototype: object, method: "dispatch" | "handle_request", routeOf: (self: object) => AnyRoute | undefined): void {
  const methods = prototype as Record<string, Handle | undefined> & { [BOUND]?: true };
  const native = methods[method];
  if (typeof native !== "function" || methods[BOUND]) return;
  Object.defineProperty(methods, BOUND, { value: true });
  methods[method] = function (request, response, done) {
    const exchange = exchangeOf(response);
    const route = routeOf(this);
    if (exchange === undefined || route === undefined) return native.call(this, request, response, done);
    enterRoute(exchange, route, done, (leave) => native.call(this, request, response, leave));
    return undefined;
  };
}
