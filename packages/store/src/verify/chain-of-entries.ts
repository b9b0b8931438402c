import { emptyHead, verifyChain, type ChainRow } from "@wherefore/core/record";
import type { DatabaseSync } from "node:sqlite";
import { chainName } from "../sqlite/chain.ts";
import { sqliteCode } from "../sqlite/health.ts";
import type { Fault } from "./finding.ts";

const progressEvery = 10_000;
const damagedFile = 11;

/** How far the chain is intact, and the first fault in it. */
export interface ChainFinding {
  readonly entries: number;
  readonly head: string;
  readonly fault?: Fault;
}

interface Head {
  readonly seq: number;
  readonly head: string;
}

/** Recomputes the chain from the stored bodies and compares it with the stored heads. */
export function verifyEntries(database: DatabaseSync, progress: (entries: number) => void = () => undefined): ChainFinding {
  const recorded = database.prepare("SELECT seq, head FROM chain_head WHERE chain = ?").get(chainName) as Head | undefined;
  let seen = 0;

  function* rows(): Generator<ChainRow> {
    // As bytes: text that is not UTF-8 would be mended while it is read.
    const entries = database.prepare("SELECT seq, CAST(body AS BLOB) AS body, head FROM entry ORDER BY seq");
    for (const row of entries.iterate() as Iterable<unknown> as Iterable<ChainRow>) {
      seen += 1;
      if (seen % progressEvery === 0) progress(seen);
      yield row;
    }
  }

  try {
    const { entries, firstBad } = verifyChain(rows(), recorded?.head ?? "");
    const head = headAfter(database, entries);
    const fault = firstBad === undefined || seen === entries ? faultInHead({ seq: entries, head }, recorded) : firstBad;
    return fault === undefined ? { entries, head } : { entries, head, fault };
  } catch (error) {
    if (sqliteCode(error) !== damagedFile) throw error;
    const entries = Math.max(seen - 1, 0);
    return { entries, head: "", fault: { seq: seen + 1, why: "malformed" } };
  }
}

/** The stored head after an entry, the empty head before the first. */
export function headAfter(database: DatabaseSync, entries: number): string {
  const row = database.prepare("SELECT head FROM entry WHERE seq = ?").get(entries) as { head: string } | undefined;
  return row?.head ?? emptyHead;
}

/** All entries chain up; the head row must say the same, or entries at the end are gone. */
function faultInHead(found: Head, recorded: Head | undefined): Fault | undefined {
  if (recorded !== undefined && recorded.head !== found.head && recorded.seq > found.seq) return { seq: found.seq + 1, why: "missing" };
  const agrees = recorded?.seq === found.seq && recorded.head === found.head;
  return agrees ? undefined : { seq: found.seq, kind: "head", why: "altered" };
}
