import { isWhereforeError, WhereforeError } from "@wherefore/core";
import type { DatabaseSync } from "node:sqlite";
import { storeMigrations } from "./migrations/store-migrations.ts";
import { reasonOf, sqliteCode } from "./sqlite/health.ts";
import { appliedTo, assertKnown } from "./sqlite/migrate.ts";
import { loadSqlite } from "./sqlite/supported-runtime.ts";
import { storePath } from "./store-path.ts";
import { headAfter, verifyEntries } from "./verify/chain-of-entries.ts";
import type { BadEntry, Fault } from "./verify/finding.ts";
import { firstDisagreement } from "./verify/index-agreement.ts";
import { kindOf } from "./verify/stored-fields.ts";

/** What {@link verifyStore} found. */
export interface VerifyReport {
  /** How many entries, from the first on, are exactly what was recorded. */
  readonly entries: number;
  /** Head of the chain after these entries: keep it elsewhere and compare it later. */
  readonly head: string;
  /** Absent when everything is intact. */
  readonly firstBad?: BadEntry;
}

export interface VerifyOptions {
  /** Called every ten thousand entries with the number read so far. */
  readonly progress?: (entries: number) => void;
}

/**
 * Recomputes every leaf and head of a record, and compares the tables that lead to entries with what the entries say.
 *
 * Reads only, needs no keys, and may run beside the application; it occupies its thread, so give it a process of its own. It notices
 * what was changed by accident, or by somebody who did not recompute the chain; who did is noticed by comparing `head` with an
 * earlier copy.
 *
 * @param url - the database, as for {@link openStore}
 * @throws {WhereforeError} `ERR_WHEREFORE_STORE_UNAVAILABLE` when the file cannot be read, `ERR_WHEREFORE_STORE_UNSUPPORTED` when it is no store
 */
export async function verifyStore(url: string, options: VerifyOptions = {}): Promise<VerifyReport> {
  const { DatabaseSync } = await loadSqlite();
  const path = storePath(url);
  try {
    const database = new DatabaseSync(path, { readOnly: true });
    try {
      return verify(database, options.progress ?? (() => undefined));
    } finally {
      database.close();
    }
  } catch (error) {
    if (isWhereforeError(error)) throw error;
    throw new WhereforeError(
      "ERR_WHEREFORE_STORE_UNAVAILABLE",
      `The record at ${path} cannot be read${reasonOf(error)}; check the path and who may read it.`,
      { cause: error },
    );
  }
}

function verify(database: DatabaseSync, progress: (entries: number) => void): VerifyReport {
  // One read transaction: what is added meanwhile is not looked at.
  database.exec("BEGIN");
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
