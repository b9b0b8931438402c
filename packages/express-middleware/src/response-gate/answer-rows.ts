import type { Fate, Ownership } from "@wherefore/core";
import { askedBy, referTo } from "../asked-by-request.ts";
import type { Exchange, PersonalOpening } from "../exchange.ts";
import { decideAndRecordPeople } from "../people-order.ts";
import { problemFor } from "../problem.ts";
import { emitProblem } from "./emit.ts";
import { holdStill } from "./inert.ts";
import { tellRemoved } from "./refuse.ts";
import { release, releaseValue, type JsonKind } from "./release.ts";

interface Rows {
  readonly kind: JsonKind;
  readonly owned: Ownership;
  readonly removed: readonly string[];
}

/**
 * Answers rows of many people: each is decided on for their own data subject, in one read and one write, before the first byte. Until then
 * the response is held as the handler left it.
 */
export function answerRows(exchange: Exchange, opening: PersonalOpening, rows: Rows): void {
  const letGo = holdStill(exchange.response);
  opening.held = true;
  fatesOf(exchange, opening, rows.owned).then(
    (fates) => {
      opening.held = false;
      letGo();
      if (!exchange.response.destroyed) leave(exchange, opening, rows, fates);
    },
    (reason: unknown) => {
      opening.held = false;
      letGo();
      const { log } = exchange.running;
      log.error(
        { code: "rows-undecided", reason: reason instanceof Error ? reason.name : typeof reason },
        `rows for purpose ${opening.facts.purpose.name} could not be decided on or recorded; answered 503.`,
      );
      emitProblem(exchange, problemFor(503));
    },
  );
}

/** Every person's decision, recorded. */
async function fatesOf(exchange: Exchange, opening: PersonalOpening, { references }: Ownership): Promise<ReadonlyMap<string, Fate>> {
  const named = references.filter((reference) => reference !== undefined);
  if (named.length === 0) return new Map();
  const asked = askedBy(opening.facts, exchange);
  const { accessor } = asked;
  const reader = typeof accessor === "function" ? await accessor() : undefined;
  const questions = named.map((reference) => ({
    ...asked,
    dataSubject: () => referTo(opening.facts, exchange, reference),
    accessor: () => reader,
  }));
  const recorded = await decideAndRecordPeople(questions, exchange.running);
  const entries = new Map(recorded.map((one) => [one.entry?.id, one]));
  opening.recorded.push(...entries.values());
  return new Map(
    named.map((reference, index) => [reference, recorded[index]?.decision.outcome === "permit" ? "keep" : opening.facts.rows]),
  );
}

/** What is nobody's is not kept: who it is about is not known. */
function leave(exchange: Exchange, opening: PersonalOpening, { kind, owned, removed }: Rows, fates: ReadonlyMap<string, Fate>): void {
  const left = owned.take((reference) => fates.get(reference ?? "") ?? opening.facts.rows);
  const all = [...removed, ...left.removed.map((path) => `${path} (of whoever may not be served)`)];
  opening.stripped += all.length;
  tellRemoved(exchange, "the answer", all);
  if (left.value === undefined) release(exchange, opening);
  else releaseValue(exchange, opening, { kind, value: left.value });
}
