import type { NewOutcomeEntry } from "@wherefore/core";
import { randomUUID } from "node:crypto";
import type { Exchange, PersonalOpening } from "./exchange.ts";
import { within } from "./within.ts";
import { RECORD_LIMIT } from "./record-access.ts";

/** Writes how the access ended once the response is closed, without making anybody wait. */
export function settleOutcome(exchange: Exchange, opening: PersonalOpening): void {
  const { response } = exchange;
  const settle = (): void => {
    const outcomes = outcomesOf(exchange, opening);
    const { running } = exchange;
    const writing = within(RECORD_LIMIT, () => running.store.record.append(outcomes, [])).then(
      () => undefined,
      () => {
        running.log.error(
          { code: "outcome-not-recorded" },
          `the outcome of ${String(outcomes.length)} accesses for ${opening.facts.purpose.name} could not be recorded; their entries stay without one.`,
        );
      },
    );
    running.pending.add(writing);
    void writing.finally(() => running.pending.delete(writing));
  };
  if (response.closed) settle();
  else response.once("close", settle);
}

function outcomesOf({ response, running }: Exchange, { recorded, stripped }: PersonalOpening): NewOutcomeEntry[] {
  const result = !response.writableFinished ? "aborted" : response.statusCode >= 400 ? "failed" : "sent";
  const at = new Date(running.now()).toISOString();
  return recorded.flatMap(({ entry }) =>
    entry?.decision === "permit"
      ? [{ v: 1, kind: "outcome", id: randomUUID(), at, of: entry.id, result, dataSubjects: [], counts: { ...entry.counts, stripped } }]
      : [],
  );
}
