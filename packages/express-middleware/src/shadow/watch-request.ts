import type { PurposeFacts } from "../declaration.ts";
import { FREE, type Exchange } from "../exchange.ts";
import { nameOf } from "./enter-watched.ts";
import { watchCookies } from "./watch-cookies.ts";
import { watchDeclared } from "./watch-declared.ts";
import { WatchedRequest } from "./watched-request.ts";

/** Begins to watch a request, which goes its way as if there were no guard. */
export function watchRequest(exchange: Exchange): void {
  exchange.watch = new WatchedRequest(exchange);
  watchCookies(exchange);
}

/** Watches the one route that declares itself in shadow: what the handler is given and answers is left alone. */
export function watchRoute(exchange: Exchange, facts: PurposeFacts): void {
  if (exchange.watch === undefined) {
    exchange.opening = FREE;
    exchange.watch = new WatchedRequest(exchange);
    exchange.watch.entered(nameOf(exchange), undefined, [facts]);
  }
  watchDeclared(exchange, facts);
}
