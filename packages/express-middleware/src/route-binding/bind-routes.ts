import { exchangeOf } from "../exchange.ts";
import { DEEPEST, isRouter, routerOf, type AnyLayer, type AnyRoute, type AnyRouter } from "./express-internals.ts";
import { enterRoute } from "./enter-route.ts";

type Done = (...reason: readonly unknown[]) => void;
type Handle = (this: object, request: object, response: object, done: Done) => unknown;

type RouteLayer = AnyLayer & { readonly route: AnyRoute };

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
  // A router of another copy of Express may be mounted among the application's own.
  for (const layer of [probe(router), ...routeLayersIn(router, 0)]) {
    wrap(Object.getPrototypeOf(layer.route) as object, "dispatch", (self) => self as AnyRoute);
    // Express 4 ties a layer to its route's dispatch when the route is made, so there the layer is the place.
    wrap(Object.getPrototypeOf(layer) as object, "handle_request", (self) => (self as AnyLayer).route);
  }
}

/** A route made on a stack of its own, so that the application's is left alone. */
function probe(router: AnyRouter): RouteLayer {
  const aside = Object.create(router, { stack: { value: [] } }) as AnyRouter;
  const route = aside.route("/");
  return aside.stack.find(isRouteLayer) ?? { handle: undefined, route };
}

function* routeLayersIn({ stack }: AnyRouter, depth: number): Generator<RouteLayer> {
  if (depth > DEEPEST) return;
  for (const layer of stack) {
    if (isRouteLayer(layer)) yield layer;
    else if (isRouter(layer.handle)) yield* routeLayersIn(layer.handle, depth + 1);
  }
}

function isRouteLayer(layer: AnyLayer): layer is RouteLayer {
  return layer.route !== undefined;
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
