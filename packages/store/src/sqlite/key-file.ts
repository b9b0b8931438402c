import { WhereforeError } from "@wherefore/core";
import { createSecretKey, randomBytes, type KeyObject } from "node:crypto";
import { closeSync, openSync, statSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { keyFileMigrations } from "../migrations/key-file-migrations.ts";
import { keyedHashUnder, pseudonymUnder, type Domain, type Keyring } from "../people/keyring.ts";
import { migrate } from "./migrate.ts";
import { openDatabase } from "./open-database.ts";

/** The keys that stand between pseudonyms and people. Deleting a person's row makes their pseudonyms those of nobody. */
export interface KeyFile extends Keyring {
  /** Random name of this key file; the database it belongs to remembers it. */
  readonly id: string;
  /** Gives each person a key, durable before this returns. */
  ensure(names: readonly string[]): void;
  /** The person behind a pseudonym of the subject ledger, while their key exists. */
  nameOf(ledgerPseudonym: string): string | undefined;
  close(): void;
}

interface Person {
  readonly key: KeyObject;
  readonly pseudonyms: Map<Domain, string>;
}

const mostCached = 10_000;

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
  const select = database.prepare("SELECT key FROM person WHERE name = ?");
  const insert = database.prepare("INSERT INTO person (name, key, ledger) VALUES (?, ?, ?) ON CONFLICT (name) DO NOTHING");
  const resolve = database.prepare("SELECT name FROM person WHERE ledger = ?");
  const known = new Map<string, Person>();

  function find(name: string): Person | undefined {
    const cached = known.get(name);
    if (cached !== undefined) return cached;
    const row = select.get(name) as { key: Uint8Array } | undefined;
    return row && remember(name, { key: createSecretKey(row.key), pseudonyms: new Map() });
  }

  function remember(name: string, person: Person): Person {
    const oldest = known.size >= mostCached ? known.keys().next() : undefined;
    if (oldest?.done === false) known.delete(oldest.value);
    known.set(name, person);
    return person;
  }

  function create(names: readonly string[]): void {
    database.exec("BEGIN IMMEDIATE");
    try {
      for (const name of names) {
        const key = randomBytes(32);
        insert.run(name, key, pseudonymUnder(createSecretKey(key), "ledger"));
      }
      database.exec("COMMIT");
    } finally {
      if (database.isTransaction) database.exec("ROLLBACK");
    }
  }

  return {
    id: (database.prepare("SELECT id FROM key_file").get() as { id: string }).id,
    ensure(names) {
      const missing = [...new Set(names)].filter((name) => find(name) === undefined);
      if (missing.length > 0) create(missing);
    },
    pseudonym(name, domain) {
      const person = find(name);
      return person && (person.pseudonyms.get(domain) ?? firstPseudonym(person, domain));
    },
    keyedHash(name, text) {
      const person = find(name);
      return person && keyedHashUnder(person.key, text);
    },
    nameOf: (ledgerPseudonym) => (resolve.get(ledgerPseudonym) as { name: string } | undefined)?.name,
    close() {
      known.clear();
      database.close();
    },
  };
}

function firstPseudonym({ key, pseudonyms }: Person, domain: Domain): string {
  const pseudonym = pseudonymUnder(key, domain);
  pseudonyms.set(domain, pseudonym);
  return pseudonym;
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
