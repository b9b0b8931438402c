import { WhereforeError } from "@wherefore/core";
import type { DatabaseSync } from "node:sqlite";
import { loadSqlite } from "./supported-runtime.ts";

/** How long one process waits for another that writes to the same file, in milliseconds. */
const busyTimeout = 2_000;

/** What decides whether an acknowledged write outlives a power cut. */
export interface DurabilitySettings {
  readonly journalMode: unknown;
  /** 2 is FULL: the log is on the disk before a commit returns. */
  readonly synchronous: unknown;
  readonly foreignKeys: unknown;
}

/** Opens or creates a database file with every setting the store's promises rest on, read back after it was set. */
export async function openDatabase(path: string): Promise<DatabaseSync> {
  const { DatabaseSync } = await loadSqlite();
  const database = new DatabaseSync(path, { timeout: busyTimeout });
  try {
    database.exec(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON;",
    );
    assertDurable(settingsOf(database));
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Opens a database that is there for reading only. What others commit is seen by the next read. */
export async function openForReading(path: string): Promise<DatabaseSync> {
  const { DatabaseSync } = await loadSqlite();
  return new DatabaseSync(path, { readOnly: true, timeout: busyTimeout });
}

/**
 * Refuses settings under which a write could be acknowledged and lost.
 *
 * @throws {WhereforeError} `ERR_WHEREFORE_STORE_UNSUPPORTED` naming the setting and the value found
 */
export function assertDurable({ journalMode, synchronous, foreignKeys }: DurabilitySettings): void {
  if (journalMode !== "wal") refuse("journal_mode", "WAL", journalMode);
  if (synchronous !== 2) refuse("synchronous", "FULL (2)", synchronous);
  if (foreignKeys !== 1) refuse("foreign_keys", "ON (1)", foreignKeys);
}

function refuse(setting: string, needed: string, found: unknown): never {
  const message = `SQLite does not keep ${setting} at ${needed}, it says ${String(found)}; put the database on a local file system that supports it.`;
  throw new WhereforeError("ERR_WHEREFORE_STORE_UNSUPPORTED", message);
}

function settingsOf(database: DatabaseSync): DurabilitySettings {
  const read = (setting: string): unknown => Object.values(database.prepare(`PRAGMA ${setting}`).get() ?? {})[0];
  return { journalMode: read("journal_mode"), synchronous: read("synchronous"), foreignKeys: read("foreign_keys") };
}
