import type { NewAccessEntry } from "@wherefore/core";
import { randomUUID } from "node:crypto";
import { RECORD_LIMIT } from "../record-access.ts";
import type { Services } from "../services.ts";
import { within } from "../within.ts";

/** What was handed over under one access entry. */
export interface HandedOver {
  readonly entry: NewAccessEntry;
  /** How many values. */
  handed: number;
  /** How many fields were left out of them. */
  stripped: number;
}

/**
 * Records what was handed over. What a job makes of it the guard cannot know: the result is `unknown`, or `aborted` where not everything
 * permitted was taken. A record that does not answer is told to the operator; the access itself stands in it already.
 */
export async function endOfWork(done: readonly HandedOver[], { store, now, log }: Services): Promise<void> {
  const at = new Date(now()).toISOString();
  const outcomes = done.map(({ entry, handed, stripped }) => ({
    v: 1 as const,
    kind: "outcome" as const,
    id: randomUUID(),
    at,
    of: entry.id,
    result: handed < entry.counts.permitted ? ("aborted" as const) : ("unknown" as const),
    dataSubjects: [],
    counts: { permitted: handed, denied: entry.counts.denied, stripped },
  }));
  if (outcomes.length === 0) return;
  try {
    await within(RECORD_LIMIT, () => store.record.append(outcomes, []));
  } catch {
    log.error(
      { code: "outcome-not-recorded" },
      `the outcome of ${String(outcomes.length)} accesses could not be recorded; their entries stay without one.`,
    );
  }
}
