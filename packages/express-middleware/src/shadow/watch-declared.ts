import type { Request } from "express";
import { askedBy, referTo } from "../asked-by-request.ts";
import { declarationOf, type OneOfFacts, type PurposeFacts } from "../declaration.ts";
import type { Exchange } from "../exchange.ts";
import { decideAndRecord } from "../guard-order.ts";
import { within } from "../within.ts";

/** How long the choice of a declaration may take, milliseconds: as where it is enforced. */
const PICK_LIMIT = 250;

/** Decides and records what a declaration asks, beside a handler that runs as if there were none. */
export function watchDeclared(exchange: Exchange, facts: PurposeFacts): void {
  watchAsked(exchange, facts, {});
}

/** Decides and records for whom the handler names. */
export function watchNamed(exchange: Exchange, facts: PurposeFacts, reference: unknown): void {
  watchAsked(exchange, facts, { dataSubject: () => referTo(facts, exchange, reference) });
}

/** Finds out which of several declarations a request is for, and decides and records what that one asks. */
export function watchOneOf(exchange: Exchange, facts: OneOfFacts, pick: (request: Request) => unknown): void {
  within(PICK_LIMIT, () => pick(exchange.request)).then(
    (picked) => {
      const one = declarationOf(picked);
      if (one?.kind === "purpose" && facts.among.includes(one)) watchDeclared(exchange, one);
    },
    () => undefined,
  );
}

function watchAsked(exchange: Exchange, facts: PurposeFacts, asked: { readonly dataSubject?: () => unknown }): void {
  const { running, watch } = exchange;
  try {
    const question = { ...askedBy(facts, exchange), ...asked, enforcement: "shadow" } as const;
    watch?.decided(facts, decideAndRecord(question, running));
  } catch (reason) {
    const name = reason instanceof Error ? reason.name : typeof reason;
    running.log.warn({ code: "shadow-failed", reason: name }, `what a declaration asks could not be decided in shadow (${name}).`);
  }
}
