import type { NextFunction, Request, Response } from "express";
import { answerUnguarded } from "./answer-unguarded.ts";
import { askedBy } from "./asked-by-request.ts";
import { siteText } from "./call-site.ts";
import type { PurposeFacts } from "./declaration.ts";
import { enforce } from "./enforce.ts";
import { exchangeOf, type Exchange, type RunningGuard } from "./exchange.ts";
import { decideAndRecord } from "./guard-order.ts";
import type { Durability } from "./durability.ts";
import { denialOf, problemFor } from "./problem.ts";
import { emitProblem } from "./response-gate/emit.ts";
import { watchRoute } from "./shadow/watch-request.ts";
import { UNDECLARED } from "./undeclared.ts";

/** Where a declaration stands in a route: asks, records, and lets the handler start or answers the denial. */
export function enterDeclared(facts: PurposeFacts, request: Request, response: Response, next: NextFunction): void {
  const exchange = exchangeOf(response);
  if (exchange === undefined) {
    answerUnguarded(facts, response);
    return;
  }
  if (exchange.answered) return;
  if ((facts.enforcement ?? exchange.running.enforcement) === "shadow") {
    watchRoute(exchange, facts);
    next();
    return;
  }
  if (refusesMisplaced(exchange, facts)) return;
  decideAndRecord(askedBy(facts, exchange), exchange.running, durabilityOf(facts, exchange.running))
    .then((recorded) => enforce(exchange, facts, recorded))
    .then(
      (opened) => {
        if (opened) next();
      },
      (reason: unknown) => {
        exchange.running.log.error(
          { code: "guard-failed", reason: reason instanceof Error ? reason.name : typeof reason },
          `the guard failed on the declaration at ${siteText(facts.site)} and answered 503.`,
        );
        emitProblem(exchange, problemFor(503));
      },
    );
}

/** Bytes that leave as they are cannot be held back: their access is on the disk first. */
function durabilityOf({ raw }: PurposeFacts, { durability }: RunningGuard): Durability {
  return raw && durability === "overlap" ? "strict" : durability;
}

/** A declaration speaks for the route it stands in, under the guard of its own policy. */
function refusesMisplaced(exchange: Exchange, facts: PurposeFacts): boolean {
  const { running, route, opening } = exchange;
  const site = siteText(facts.site);
  if (running.privacy !== facts.privacy) {
    running.log.error(
      { code: "ERR_WHEREFORE_NO_GUARD" },
      `the declaration at ${site} is of policy ${facts.privacy.policy}, and the guard above it of ${running.privacy.policy}; it answered 503. Start both from one wherefore(policy).`,
    );
    emitProblem(exchange, problemFor(503));
    return true;
  }
  if (route !== undefined && opening.kind !== "personal") return false;
  running.log.error(
    { code: "declaration-misplaced" },
    `the declaration at ${site} stands outside a route and answered 403; put it in the route, directly before its handler.`,
  );
  emitProblem(exchange, denialOf(UNDECLARED.reasons));
  return true;
}
