import { WhereforeError } from "@wherefore/core";
import type { DatabaseSync } from "node:sqlite";
import { assertKnown } from "../migrations/migration.ts";
import { storeMigrations } from "../migrations/store-migrations.ts";
import { sqliteCode } from "../sqlite/health.ts";
import { appliedTo } from "../sqlite/migrate.ts";
import { headAfter, verifyEntries } from "./chain-of-entries.ts";
import type { BadEntry, Fault } from "./finding.ts";
import { firstDisagreement } from "./index-agreement.ts";
import { kindOf } from "./stored-fields.ts";

/** What `verifyStore` found. */
export interface VerifyReport {
  /** How many entries, from the first on, are exactly what was recorded. */
  readonly entries: number;
  /** Head of the chain after these entries: keep it elsewhere and compare it later. */
  readonly head: string;
  /** Absent when everything is intact. */
  readonly firstBad?: BadEntry;
}

/** Verifies the record in an open database; inside a transaction, so that it looks at one state of it. */
export function verifyDatabase(database: DatabaseSync, progress: (entries: number) => void = () => undefined): VerifyReport {
  assertStore(database);
  const { entries, head, fault } = verifyEntries(database, progress);
  const earlier = unlessDamaged(entries, () => firstDisagreement(database, entries, fault === undefined));
  const first = earlier ?? fault ?? damage(database, entries);
  if (first === undefined) return { entries, head };
  const intact = first.kind === undefined ? Math.max(first.seq - 1, 0) : entries;
  return { entries: intact, head: headAfter(database, intact), firstBad: named(database, first) };
}

function assertStore(database: DatabaseSync): void {
  const applied = appliedTo(database);
  assertKnown(applied, storeMigrations);
  if (applied.length === 0)
    throw new WhereforeError(
      "ERR_WHEREFORE_STORE_UNSUPPORTED",
      "The database holds no processing record; name the file that openStore was given.",
    );
}

function named(database: DatabaseSync, { seq, why, kind }: Fault): BadEntry {
  return { seq, why, kind: kind ?? kindOf(bodyOf(database, seq)) };
}

function bodyOf(database: DatabaseSync, seq: number): string | undefined {
  try {
    return (database.prepare("SELECT body FROM entry WHERE seq = ?").get(seq) as { body: string } | undefined)?.body;
  } catch {
    return undefined;
  }
}

/** Every row may read well and SQLite still not find it: an index of the file itself can be damaged. */
function damage(database: DatabaseSync, entries: number): Fault | undefined {
  return unlessDamaged(entries, () => {
    const answer = database.prepare("PRAGMA integrity_check(1)").get();
    return Object.values(answer ?? {})[0] === "ok" ? undefined : inFile(entries);
  });
}

function unlessDamaged(entries: number, look: () => Fault | undefined): Fault | undefined {
  try {
    return look();
  } catch (error) {
    if (sqliteCode(error) === 11) return inFile(entries);
    throw error;
  }
}

function inFile(entries: number): Fault {
  return { seq: entries, kind: "file", why: "malformed" };
}
