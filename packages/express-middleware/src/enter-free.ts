import type { NextFunction, RequestHandler } from "express";
import { answerUnguarded } from "./answer-unguarded.ts";
import { siteText } from "./call-site.ts";
import type { FreeFacts } from "./declaration.ts";
import { exchangeOf, FREE, type Exchange } from "./exchange.ts";
import { leaveOpening } from "./leave-opening.ts";
import { runHandlers, type Passing } from "./run-handlers.ts";

/** Opens the response as it is: until control leaves the route, or the wrapped handlers. */
export function enterFree(facts: FreeFacts, handlers: readonly RequestHandler[], { request, response, next }: Passing): void {
  const exchange = exchangeOf(response);
  if (exchange === undefined) {
    answerUnguarded(facts, response);
    return;
  }
  if (exchange.answered) return;
  if (handlers.length > 0 && exchange.route === undefined) exchange.watch?.entered(`${request.method} (mounted)`, undefined, [facts]);
  if (handlers.length === 0) {
    if (exchange.route !== undefined) exchange.opening = FREE;
    else tellMisplaced(exchange, facts);
    next();
    return;
  }
  const before = exchange.opening;
  exchange.opening = FREE;
  runHandlers(handlers, {
    request,
    response,
    next: ((reason?: unknown) => {
      leaveOpening(exchange, before);
      if (!exchange.answered) next(reason);
    }) as NextFunction,
  });
}

function tellMisplaced({ running }: Exchange, facts: FreeFacts): void {
  running.log.warn(
    { code: "declaration-misplaced" },
    `noPersonalData at ${siteText(facts.site)} stands outside a route and opens nothing: give it the handlers it speaks of, as in app.use("/assets", privacy.noPersonalData("why", express.static("public"))).`,
  );
}
