import type { DeclarationFacts } from "../declaration.ts";
import { FREE, type Exchange } from "../exchange.ts";
import { leaveOpening } from "../leave-opening.ts";
import { seal } from "../response-gate/seal.ts";
import type { AnyRoute } from "../route-binding/express-internals.ts";

type Done = (...reason: readonly unknown[]) => void;

/** A route, and what it declares. */
interface Entered {
  readonly route: AnyRoute;
  readonly declared: readonly DeclarationFacts[];
}

/** Starts a route's handlers under a guard in shadow; a route that says so of itself is sealed all the same. */
export function enterWatched(exchange: Exchange, { route, declared }: Entered, done: Done, proceed: (leave: Done) => void): void {
  if (exchange.route === route) {
    proceed(done);
    return;
  }
  const [only, ...others] = declared;
  const isSealed = others.length === 0 && only?.kind === "purpose" && only.enforcement === "enforce";
  const outside = exchange.route;
  exchange.route = route;
  if (isSealed) seal(exchange);
  else exchange.watch?.entered(nameOf(exchange), lastHandlerOf(route), declared);
  proceed((...reason) => {
    if (isSealed) leaveOpening(exchange, FREE);
    exchange.route = outside;
    if (!exchange.answered) done(...reason);
  });
}

/** Method and template. HEAD is answered by what answers GET. */
export function nameOf({ running, request, route }: Exchange): string {
  return `${request.method === "HEAD" ? "GET" : request.method} ${running.templates.of(request, route)}`;
}

function lastHandlerOf({ stack }: AnyRoute): object | undefined {
  const handle = stack.at(-1)?.handle;
  return typeof handle === "function" ? handle : undefined;
}
