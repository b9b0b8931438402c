import type { NewOutcomeEntry } from "@wherefore/core";
import { randomUUID } from "node:crypto";
import type { Exchange, PersonalOpening } from "./exchange.ts";
import { within } from "./within.ts";
import { RECORD_LIMIT } from "./record-access.ts";

/** Writes how the access ended once the response is closed, without making anybody wait. */
export function settleOutcome(exchange: Exchange, opening: PersonalOpening): void {
  const { response } = exchange;
  const settle = (): void => {
    const { running } = exchange;
    const writing = recordOutcomes(exchange, opening).catch(() => {
      running.log.error(
        { code: "outcome-not-recorded" },
        `how ${String(opening.recorded.length)} accesses for ${opening.facts.purpose.name} ended could not be recorded; their entries stay without an outcome.`,
      );
    });
    running.pending.add(writing);
    void writing.finally(() => running.pending.delete(writing));
  };
  if (response.closed) settle();
  else response.once("close", settle);
}

async function recordOutcomes(exchange: Exchange, opening: PersonalOpening): Promise<void> {
  const { response, running } = exchange;
  const result = !response.writableFinished ? "aborted" : response.statusCode >= 400 ? "failed" : "sent";
  const at = new Date(running.now()).toISOString();
  await exchange.recording?.done;
  const outcomes = outcomesOf(opening, result, at);
  if (outcomes.length > 0) await within(RECORD_LIMIT, () => running.store.record.append(outcomes, []));
}

function outcomesOf({ recorded, stripped }: PersonalOpening, result: NewOutcomeEntry["result"], at: string): NewOutcomeEntry[] {
  return recorded.flatMap(({ entry }) =>
    entry?.decision === "permit"
      ? [{ v: 1, kind: "outcome", id: randomUUID(), at, of: entry.id, result, dataSubjects: [], counts: { ...entry.counts, stripped } }]
      : [],
  );
}
