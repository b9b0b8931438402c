import type { NextFunction, Request, RequestHandler, Response } from "express";
import { siteText } from "./call-site.ts";
import type { FreeFacts } from "./declaration.ts";
import { exchangeOf, FREE, type Exchange } from "./exchange.ts";
import { answerUnguarded } from "./answer-unguarded.ts";
import { leaveOpening } from "./leave-opening.ts";

interface Passing {
  readonly request: Request;
  readonly response: Response;
  readonly next: NextFunction;
}

/** Opens the response as it is: until control leaves the route, or the wrapped handlers. */
export function enterFree(facts: FreeFacts, handlers: readonly RequestHandler[], { request, response, next }: Passing): void {
  const exchange = exchangeOf(response);
  if (exchange === undefined) {
    answerUnguarded(facts, response);
    return;
  }
  if (exchange.answered) return;
  if (handlers.length === 0) {
    if (exchange.route !== undefined) exchange.opening = FREE;
    else tellMisplaced(exchange, facts);
    next();
    return;
  }
  const before = exchange.opening;
  exchange.opening = FREE;
  runAll(handlers, {
    request,
    response,
    next: ((reason?: unknown) => {
      leaveOpening(exchange, before);
      if (!exchange.answered) next(reason);
    }) as NextFunction,
  });
}

/** Runs handlers as a route does: each calls the next, and what one throws or rejects with goes on as an error. */
function runAll(handlers: readonly RequestHandler[], { request, response, next }: Passing): void {
  const step = (index: number): void => {
    const handler = handlers[index];
    if (handler === undefined) {
      next();
      return;
    }
    const goOn = ((reason?: unknown) => {
      if (reason) next(reason);
      else step(index + 1);
    }) as NextFunction;
    try {
      Promise.resolve(handler(request, response, goOn)).catch((reason: unknown) => {
        next(reason ?? new Error("rejected without a reason"));
      });
    } catch (reason) {
      next(reason);
    }
  };
  step(0);
}

function tellMisplaced({ running }: Exchange, facts: FreeFacts): void {
  running.log.warn(
    { code: "declaration-misplaced" },
    `noPersonalData at ${siteText(facts.site)} stands outside a route and opens nothing: give it the handlers it speaks of, as in app.use("/assets", privacy.noPersonalData("why", express.static("public"))).`,
  );
}
