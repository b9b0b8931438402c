import { isWhereforeError, WhereforeError, type Store } from "@wherefore/core";
import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { storeMigrations } from "./migrations/store-migrations.ts";
import { openAccessTables } from "./sqlite/access-tables.ts";
import { openChain } from "./sqlite/chain.ts";
import { createGroupCommit } from "./sqlite/group-commit.ts";
import { createHealth, reasonOf, type Health } from "./sqlite/health.ts";
import { openKeyFile, type KeyFile } from "./sqlite/key-file.ts";
import { openLedgerTables } from "./sqlite/ledger-tables.ts";
import { migrate } from "./sqlite/migrate.ts";
import { openDatabase } from "./sqlite/open-database.ts";
import { createProcessingRecord } from "./sqlite/processing-record.ts";
import { createSubjectLedger } from "./sqlite/subject-ledger.ts";
import { storePath } from "./store-path.ts";

export interface OpenStoreOptions {
  /** Path of the key file; beside the database when left out, as `<database>.keys`. Keep it out of the database's backups. */
  readonly keys?: string;
  /** The present instant in epoch milliseconds, at which `statesOf` answers. The system's clock when left out. */
  readonly now?: () => number;
}

/**
 * Opens the subject ledger and the processing record in one SQLite file, made with its folder when it is not there.
 *
 * What it acknowledges is on the disk. People appear in it under keyed pseudonyms only; the keys stand in a file of their own.
 *
 * @param url - `file:./app.db`, or a plain path
 * @throws {WhereforeError} `ERR_WHEREFORE_STORE_UNSUPPORTED` when Node.js, SQLite, the file system or the file is not what it needs;
 * `ERR_WHEREFORE_STORE_UNAVAILABLE` when the file cannot be opened
 * @example
 * ```ts
 * const store = await openStore("file:.wherefore/record.db");
 * const [state] = await store.ledger.statesOf([{ id: "42", as: "person" }]);
 * await store.close();
 * ```
 */
export async function openStore(url: string, options: OpenStoreOptions = {}): Promise<Store> {
  const path = storePath(url);
  try {
    mkdirSync(dirname(path), { recursive: true });
    const database = await openDatabase(path);
    return await openOn(database, options.keys ?? `${path}.keys`, options.now ?? Date.now);
  } catch (error) {
    throw isWhereforeError(error) ? error : notOpening(path, error);
  }
}

async function openOn(database: DatabaseSync, keyPath: string, now: () => number): Promise<Store> {
  try {
    migrate(database, storeMigrations);
    assertKeysThere(database, keyPath);
    const keys = await openKeyFile(keyPath);
    bind(database, keys);
    return compose(database, keys, now);
  } catch (error) {
    database.close();
    throw error;
  }
}

function compose(database: DatabaseSync, keys: KeyFile, now: () => number): Store {
  const health = createHealth();
  const commits = createGroupCommit(database, health, (names) => {
    keys.ensure(names);
  });
  const chain = openChain(database);
  const ledgerTables = openLedgerTables(database, keys, chain);
  const parts = { database, health, keys, commits, ledgerTables, now, accessTables: openAccessTables(database, keys, chain) };
  let closing: Promise<void> | undefined;
  return {
    description: "SQLite, strict",
    ledger: createSubjectLedger(parts),
    record: createProcessingRecord(parts),
    close: () => (closing ??= close(parts)),
  };
}

/** What was asked for before is still committed; what is asked for later is refused. */

async function close({
  commits,
  health,
  keys,
  database,
}: {
  commits: { flush(): void };
  health: Health;
  keys: KeyFile;
  database: DatabaseSync;
}): Promise<void> {
  commits.flush();
  health.close();
  keys.close();
  database.close();
}

function boundTo(database: DatabaseSync): string | undefined {
  return (database.prepare("SELECT id FROM key_file").get() as { id: string } | undefined)?.id;
}

/** Without its keys a database would take everybody for a newcomer, and forget their objections: refuse, and create no other file. */
function assertKeysThere(database: DatabaseSync, keyPath: string): void {
  if (boundTo(database) === undefined || existsSync(keyPath)) return;
  throw new WhereforeError(
    "ERR_WHEREFORE_STORE_UNAVAILABLE",
    `The key file ${keyPath} of the database is not there; put it back, or say where it is with the option keys.`,
  );
}

function bind(database: DatabaseSync, keys: KeyFile): void {
  database.prepare("INSERT INTO key_file (id) SELECT ? WHERE NOT EXISTS (SELECT 1 FROM key_file)").run(keys.id);
  if (boundTo(database) === keys.id) return;
  keys.close();
  throw new WhereforeError(
    "ERR_WHEREFORE_STORE_UNAVAILABLE",
    "The key file belongs to another database; say where the right one is with the option keys.",
  );
}

function notOpening(path: string, error: unknown): WhereforeError {
  const message = `The store at ${path} cannot be opened${reasonOf(error)}; check the path, who may write there, and the room on the disk.`;
  return new WhereforeError("ERR_WHEREFORE_STORE_UNAVAILABLE", message, { cause: error });
}
