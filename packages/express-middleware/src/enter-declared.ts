import { dataSubjectFrom } from "@wherefore/core";
import type { NextFunction, Request, Response } from "express";
import { answerUnguarded } from "./answer-unguarded.ts";
import { siteText } from "./call-site.ts";
import type { PurposeFacts } from "./declaration.ts";
import { enforce } from "./enforce.ts";
import { exchangeOf, type Exchange, type RunningGuard } from "./exchange.ts";
import { hasPrivacySignal } from "./global-privacy-control.ts";
import { decideAndRecord } from "./guard-order.ts";
import type { Asked } from "./identify.ts";
import type { Durability } from "./options.ts";
import { denialOf, problemFor } from "./problem.ts";
import { emitProblem } from "./response-gate/emit.ts";
import { UNDECLARED } from "./undeclared.ts";

/** Where a declaration stands in a route: asks, records, and lets the handler start or answers the denial. */
export function enterDeclared(facts: PurposeFacts, request: Request, response: Response, next: NextFunction): void {
  const exchange = exchangeOf(response);
  if (exchange === undefined) {
    answerUnguarded(facts, response);
    return;
  }
  if (exchange.answered || refusesMisplaced(exchange, facts)) return;
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

/** A request as the steps see it, which know nothing of Express. */
export function askedBy(facts: PurposeFacts, exchange: Exchange): Asked {
  const { running, request, route } = exchange;
  const { dataSubject, consent } = facts;
  return {
    purpose: facts.purpose,
    operation: facts.operation,
    dataset: facts.dataset?.name,
    categories: facts.categories,
    place: { route: { method: request.method, template: running.templates.of(request, route) } },
    terms: hasPrivacySignal(request.headers) ? { signals: { gpc: true } } : {},
    whose: dataSubject === "caller" ? "caller" : dataSubject === "handler" ? "submitter" : "another",
    dataSubject: personOf(facts, exchange),
    accessor: readerOf(facts, exchange),
    consent: consent && { explicit: consent.explicit, language: () => consent.language(request) },
  };
}

function personOf(facts: PurposeFacts, exchange: Exchange): Asked["dataSubject"] {
  const { dataSubject } = facts;
  if (dataSubject === "handler") return "new";
  if (dataSubject === "rows") return "several";
  const { running, request } = exchange;
  return dataSubject === "caller" ? () => running.dataSubject(request) : async () => referTo(facts, exchange, await dataSubject(request));
}

/** Whoever reads rows is somebody: without a resolver the caller, who then is the data subject of their own rows alone. */
function readerOf({ dataSubject }: PurposeFacts, { running, request }: Exchange): Asked["accessor"] {
  const { accessor } = running;
  if (accessor) return () => accessor(request);
  return dataSubject === "rows" ? () => running.dataSubject(request) : undefined;
}

/** The person a route or its handler refers to: of the caller's tenant, and for data that is kept for another controller of a named one. */
export async function referTo({ dataset }: PurposeFacts, { running, request }: Exchange, reference: unknown): Promise<unknown> {
  const person = await running.inTenant(request, reference);
  const isComplete = dataset?.isOfAnother !== true || dataSubjectFrom(person)?.controller !== undefined;
  return isComplete ? person : undefined;
}
