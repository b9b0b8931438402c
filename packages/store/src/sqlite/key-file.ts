import { WhereforeError } from "@wherefore/core";
import { createHmac, createSecretKey, randomBytes, type KeyObject } from "node:crypto";
import { closeSync, openSync, statSync } from "node:fs";
import { keyFileMigrations } from "../migrations/key-file-migrations.ts";
import { migrate } from "./migrate.ts";
import { openDatabase } from "./open-database.ts";

/** What a keyed hash is used for. Without the key, hashes of two domains cannot be linked. */
export type Domain = "record" | "ledger" | "accessor" | "idempotency";

/** The keys that stand between pseudonyms and people. Deleting a person's row makes their pseudonyms those of nobody. */
export interface KeyFile {
  /** Random name of this key file; the database it belongs to remembers it. */
  readonly id: string;
  /** Gives each person a key, durable before this returns. */
  ensure(names: readonly string[]): void;
  /** HMAC-SHA-256 under the person's key of domain, epoch and text, in hexadecimal; `undefined` for a person without key. */
  keyedHash(name: string, domain: Domain, text?: string): string | undefined;
  /** The person behind a pseudonym of the subject ledger, while their key exists. */
  nameOf(ledgerPseudonym: string): string | undefined;
  close(): void;
}

// Pseudonyms of two epochs of the record cannot be linked without the key.
const epoch = "1";
const mostCached = 10_000;

/**
 * Opens or creates a key file: a database of its own that only its owner may read.
 *
 * @throws {WhereforeError} `ERR_WHEREFORE_STORE_UNSUPPORTED` when others on this machine may read it
 */
export async function openKeyFile(path: string): Promise<KeyFile> {
  reserve(path);
  const database = await openDatabase(path);
  database.exec("PRAGMA secure_delete = ON");
  migrate(database, keyFileMigrations);
  database.prepare("INSERT INTO key_file (id) SELECT ? WHERE NOT EXISTS (SELECT 1 FROM key_file)").run(randomBytes(16).toString("hex"));

  const select = database.prepare("SELECT key FROM person WHERE name = ?");
  const insert = database.prepare("INSERT INTO person (name, key, ledger) VALUES (?, ?, ?) ON CONFLICT (name) DO NOTHING");
  const resolve = database.prepare("SELECT name FROM person WHERE ledger = ?");
  const keys = new Map<string, KeyObject>();

  function keyOf(name: string): KeyObject | undefined {
    const cached = keys.get(name);
    if (cached !== undefined) return cached;
    const row = select.get(name) as { key: Uint8Array } | undefined;
    return row && remember(name, createSecretKey(row.key));
  }

  function remember(name: string, key: KeyObject): KeyObject {
    const oldest = keys.size >= mostCached ? keys.keys().next() : undefined;
    if (oldest?.done === false) keys.delete(oldest.value);
    keys.set(name, key);
    return key;
  }

  function create(names: readonly string[]): void {
    database.exec("BEGIN IMMEDIATE");
    try {
      for (const name of names) {
        const key = randomBytes(32);
        insert.run(name, key, keyedHash(createSecretKey(key), "ledger"));
      }
      database.exec("COMMIT");
    } finally {
      if (database.isTransaction) database.exec("ROLLBACK");
    }
  }

  return {
    id: (database.prepare("SELECT id FROM key_file").get() as { id: string }).id,
    ensure(names) {
      const missing = [...new Set(names)].filter((name) => keyOf(name) === undefined);
      if (missing.length > 0) create(missing);
    },
    keyedHash(name, domain, text) {
      const key = keyOf(name);
      return key && keyedHash(key, domain, text);
    },
    nameOf: (ledgerPseudonym) => (resolve.get(ledgerPseudonym) as { name: string } | undefined)?.name,
    close() {
      keys.clear();
      database.close();
    },
  };
}

function keyedHash(key: KeyObject, domain: Domain, text?: string): string {
  const hash = createHmac("sha256", key).update(`${domain}\0${epoch}`);
  return (text === undefined ? hash : hash.update(`\0${text}`)).digest("hex");
}

/** Creates the file readable by its owner only, before SQLite would create it readable by everybody. */
function reserve(path: string): void {
  closeSync(openSync(path, "a", 0o600));
  if (process.platform !== "win32" && (statSync(path).mode & 0o077) !== 0) {
    throw new WhereforeError("ERR_WHEREFORE_STORE_UNSUPPORTED", `Others on this machine may read the key file ${path}; take that right away with "chmod 600".`);
  }
}
