import { WhereforeError } from "@wherefore/core";
import { randomBytes } from "node:crypto";
import { closeSync, openSync, statSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { keyFileMigrations } from "../migrations/key-file-migrations.ts";
import { newPersonKey } from "../people/person-key.ts";
import { keyLookupIn, type KeyLookup } from "./key-lookup.ts";
import { migrate } from "./migrate.ts";
import { openDatabase } from "./open-database.ts";

/** The keys that stand between pseudonyms and people. Deleting a person's row makes their pseudonyms those of nobody. */
export interface KeyFile extends KeyLookup {
  /** Random name of this key file; the database it belongs to remembers it. */
  readonly id: string;
  /**
   * Gives each person a key, durable before this returns.
   *
   * @param epochs - epochs that pseudonyms are about to be made of, remembered so that every pseudonym of a person can be found
   */
  ensure(names: readonly string[], epochs?: readonly string[]): void;
  close(): void;
}

/**
 * Opens or creates a key file: a database of its own that only its owner may read.
 *
 * @throws {WhereforeError} `ERR_WHEREFORE_STORE_UNSUPPORTED` when others on this machine may read it
 */
export async function openKeyFile(path: string): Promise<KeyFile> {
  reserve(path);
  const database = await openDatabase(path);
  try {
    database.exec("PRAGMA secure_delete = ON");
    migrate(database, keyFileMigrations);
    database.prepare("INSERT INTO key_file (id) SELECT ? WHERE NOT EXISTS (SELECT 1 FROM key_file)").run(randomBytes(16).toString("hex"));
    return keyFileIn(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

function keyFileIn(database: DatabaseSync): KeyFile {
  const insert = database.prepare("INSERT INTO person (name, key, ledger) VALUES (?, ?, ?) ON CONFLICT (name) DO NOTHING");
  const insertEpoch = database.prepare("INSERT INTO epoch (label) VALUES (?) ON CONFLICT (label) DO NOTHING");
  const lookup = keyLookupIn(database);
  let known = new Set(lookup.epochs());

  function create(names: readonly string[], epochs: readonly string[]): void {
    database.exec("BEGIN IMMEDIATE");
    try {
      for (const epoch of epochs) insertEpoch.run(epoch);
      for (const name of names) {
        const { bytes, ledger } = newPersonKey();
        insert.run(name, bytes, ledger);
      }
      database.exec("COMMIT");
    } finally {
      if (database.isTransaction) database.exec("ROLLBACK");
    }
  }

  return {
    ...lookup,
    id: (database.prepare("SELECT id FROM key_file").get() as { id: string }).id,
    ensure(names, epochs = []) {
      const missing = [...new Set(names)].filter((name) => !lookup.has(name));
      const begun = [...new Set(epochs)].filter((epoch) => !known.has(epoch));
      if (missing.length > 0 || begun.length > 0) create(missing, begun);
      if (begun.length > 0) known = new Set(lookup.epochs());
    },
    close() {
      database.close();
    },
  };
}

/** Creates the file readable by its owner only, before SQLite would create it readable by everybody. */
function reserve(path: string): void {
  closeSync(openSync(path, "a", 0o600));
  if (process.platform !== "win32" && (statSync(path).mode & 0o077) !== 0) {
    throw new WhereforeError(
      "ERR_WHEREFORE_STORE_UNSUPPORTED",
      `Others on this machine may read the key file ${path}; take that right away with "chmod 600".`,
    );
  }
}
