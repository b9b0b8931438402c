import type { Store } from "@wherefore/core";
import { randomUUID } from "node:crypto";
import { writeSync } from "node:fs";
import { access, consent, milestone, person } from "../../src/conformance/acts.ts";

/** Writes down what was acknowledged, at once and in one call. */
export type Note = (lines: readonly { readonly seq: number; readonly leaf: string }[]) => void;

/** Notes acknowledgements in an open file. */
export function noteIn(file: number): Note {
  return (lines) => {
    writeSync(file, lines.map(({ seq, leaf }) => `${seq.toString()} ${leaf}\n`).join(""));
  };
}

/** One round of what an application writes: a consent of somebody new, an act of somebody known, and pairs of accesses. */
export async function writeRound(store: Store, round: number, note: Note): Promise<void> {
  const newcomer = person(`reader-${round.toString()}`);
  const pairs = Array.from({ length: 1 + (round % 4) }, async () => {
    const job = randomUUID();
    const pair = [access([newcomer], round, { job }), access([person("ada")], round, { job })];
    const result = await store.record.append(
      pair.map((entry) => withoutRoute(entry)),
      [],
    );
    if (result.outcome === "committed") note(result.receipts);
  });
  const acts = [consent(newcomer, round), milestone(person("ada"), round)].map(async (act) => {
    note([await store.ledger.append(act)]);
  });
  await Promise.all([...pairs, ...acts]);
}

function withoutRoute<T extends object>(entry: T): T {
  const copy = { ...entry };
  Reflect.deleteProperty(copy, "route");
  return copy;
}
