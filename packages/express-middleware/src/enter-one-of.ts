import type { NextFunction, Request, RequestHandler } from "express";
import { answerUnguarded } from "./answer-unguarded.ts";
import { siteText } from "./call-site.ts";
import { declarationOf, type FreeFacts, type OneOfFacts, type PurposeFacts } from "./declaration.ts";
import { enterDeclared } from "./enter-declared.ts";
import { enterFree } from "./enter-free.ts";
import { exchangeOf, type Exchange } from "./exchange.ts";
import { leaveOpening } from "./leave-opening.ts";
import { denialOf, problemFor } from "./problem.ts";
import { emitProblem } from "./response-gate/emit.ts";
import { runHandlers, type Passing } from "./run-handlers.ts";
import { watchOneOf } from "./shadow/watch-declared.ts";
import { UNDECLARED } from "./undeclared.ts";
import { within } from "./within.ts";

/** How long the choice of a declaration may take, milliseconds. Later means deny. */
const PICK_LIMIT = 250;

/** One handler that answers for several purposes, and what tells which one a request is for. */
export interface OneOf {
  readonly facts: OneOfFacts;
  readonly pick: (request: Request) => unknown;
  readonly handlers: readonly RequestHandler[];
}

/** Enters the declaration a request is for, and with it the handlers; a request that is for none of them is denied. */
export function enterOneOf(oneOf: OneOf, passing: Passing): void {
  const exchange = exchangeOf(passing.response);
  if (exchange === undefined) {
    answerUnguarded(oneOf.facts, passing.response);
    return;
  }
  if (exchange.answered) return;
  if (exchange.running.enforcement === "shadow") {
    if (exchange.route === undefined) exchange.watch?.entered(`${passing.request.method} (mounted)`, undefined, [oneOf.facts]);
    watchOneOf(exchange, oneOf.facts, oneOf.pick);
    runHandlers(oneOf.handlers, passing);
    return;
  }
  within(PICK_LIMIT, () => oneOf.pick(passing.request)).then(
    (picked) => {
      const facts = declarationOf(picked);
      if (facts === undefined || facts.kind === "one-of" || !oneOf.facts.among.includes(facts)) denyUnpicked(exchange, oneOf.facts);
      else enterPicked(exchange, facts, oneOf, passing);
    },
    () => {
      exchange.running.log.error(
        { code: "pick-failed" },
        `what tells the purpose of a request at ${siteText(oneOf.facts.site)} failed or was late; answered 503.`,
      );
      emitProblem(exchange, problemFor(503));
    },
  );
}

function enterPicked(exchange: Exchange, facts: PurposeFacts | FreeFacts, { facts: place, handlers }: OneOf, passing: Passing): void {
  const { request, response, next } = passing;
  const before = { opening: exchange.opening, route: exchange.route };
  // Mounted outside a route, it is the place itself.
  exchange.route ??= place;
  const leave = ((reason?: unknown) => {
    if (handlers.length > 0) {
      leaveOpening(exchange, before.opening);
      exchange.route = before.route;
      exchange.isWrapped = false;
    }
    if (!exchange.answered) next(reason);
  }) as NextFunction;
  const proceed = ((reason?: unknown) => {
    exchange.isWrapped = handlers.length > 0;
    if (reason) leave(reason);
    else runHandlers(handlers, { request, response, next: leave });
  }) as NextFunction;
  if (facts.kind === "purpose") enterDeclared(facts, request, response, proceed);
  else enterFree({ ...facts, wraps: false }, [], { request, response, next: proceed });
}

function denyUnpicked(exchange: Exchange, { site }: OneOfFacts): void {
  const { running, request, route } = exchange;
  running.log.warn(
    { code: "purpose-not-declared" },
    `${request.method} ${running.templates.of(request, route)} answered 403: the request is for none of the declarations at ${siteText(site)}.`,
  );
  emitProblem(exchange, denialOf(UNDECLARED.reasons));
}
