import { leafHash } from "@wherefore/core/record";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { verifyStore } from "../../src/index.ts";
import { openWriter } from "../../src/sqlite/writer.ts";

/** What was found in a store after something went wrong. */
export interface Findings {
  /** Entries whose caller had been told that they are kept. */
  readonly acknowledged: number;
  /** Of these, how many are not there as they were acknowledged, or name somebody whose key is gone. */
  readonly lost: number;
  /** Pairs that were asked for together and of which one is there. */
  readonly torn: number;
  /** Records that verification finds altered, or that do not open. */
  readonly damaged: number;
}

export const nothingFound: Findings = { acknowledged: 0, lost: 0, torn: 0, damaged: 0 };

/** A place and a leaf that a caller was told. */
export interface Acknowledged {
  readonly seq: number;
  readonly leaf: string;
}

/** Reads acknowledgements, one a line; a line that was cut off was not said. */
export function acknowledgementsIn(text: string): readonly Acknowledged[] {
  const lines = text.split("\n").slice(0, -1);
  return lines.map((line) => {
    const [seq = "", leaf = ""] = line.split(" ");
    return { seq: Number(seq), leaf };
  });
}

/** Opens a store as the next start of its application would, and compares it with what had been acknowledged. */
export async function inspectStore(folder: string, acknowledged: readonly Acknowledged[]): Promise<Findings> {
  const path = join(folder, "record.db");
  if (acknowledged.length === 0 && !existsSync(path)) return nothingFound;
  try {
    (await openWriter({ path, keys: `${path}.keys` })).close();
    const { firstBad } = await verifyStore(path);
    const lost = lostOf(path, acknowledged);
    return { acknowledged: acknowledged.length, lost, torn: tornIn(path), damaged: firstBad === undefined ? 0 : 1 };
  } catch {
    return { acknowledged: acknowledged.length, lost: acknowledged.length, torn: 0, damaged: 1 };
  }
}

function lostOf(path: string, acknowledged: readonly Acknowledged[]): number {
  const leaves = new Map(rowsOf(path, "SELECT seq, body FROM entry").map(({ seq, body }) => [seq, leafHash(String(body))]));
  const known = new Set(rowsOf(`${path}.keys`, "SELECT ledger FROM person").map(({ ledger }) => ledger));
  const events = rowsOf(path, "SELECT seq, pseudonym FROM ledger_event");
  const keyless = new Set(events.filter(({ pseudonym }) => !known.has(pseudonym)).map(({ seq }) => seq));
  return acknowledged.filter(({ seq, leaf }) => leaves.get(seq) !== leaf || keyless.has(seq)).length;
}

/** The two entries of one call have the name of a job in common. */
function tornIn(path: string): number {
  const entriesOfJobs =
    "SELECT count(*) AS entries FROM entry WHERE json_extract(body, '$.job') IS NOT NULL GROUP BY json_extract(body, '$.job')";
  return rowsOf(path, entriesOfJobs).filter(({ entries }) => entries !== 2).length;
}

function rowsOf(path: string, sql: string): readonly Readonly<Record<string, unknown>>[] {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

export function added(one: Findings, other: Findings): Findings {
  return {
    acknowledged: one.acknowledged + other.acknowledged,
    lost: one.lost + other.lost,
    torn: one.torn + other.torn,
    damaged: one.damaged + other.damaged,
  };
}
