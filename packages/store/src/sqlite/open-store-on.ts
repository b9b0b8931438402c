import { WhereforeError, type Store } from "@wherefore/core";
import { existsSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { storeMigrations } from "../migrations/store-migrations.ts";
import { openAccessTables } from "./access-tables.ts";
import { openChain } from "./chain.ts";
import { createGroupCommit } from "./group-commit.ts";
import { createHealth } from "./health.ts";
import { openKeyFile, type KeyFile } from "./key-file.ts";
import { openLedgerTables } from "./ledger-tables.ts";
import { migrate } from "./migrate.ts";
import { createProcessingRecord } from "./processing-record.ts";
import { createSubjectLedger, type StoreParts } from "./subject-ledger.ts";

/** Makes a store of an open database; closes the database when it cannot. */
export async function openStoreOn(database: DatabaseSync, keyPath: string, now: () => number): Promise<Store> {
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
  const parts = { database, health, keys, commits, ledgerTables, now, accessTables: openAccessTables(database, chain) };
  let closing: Promise<void> | undefined;
  return {
    description: "SQLite, strict",
    ledger: createSubjectLedger(parts),
    record: createProcessingRecord(parts),
    close: () => (closing ??= close(parts)),
  };
}

/** What was asked for before is still committed; what is asked for later is refused. */
async function close({ commits, health, keys, database }: StoreParts): Promise<void> {
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
