import { isWhereforeError, WhereforeError, type Store } from "@wherefore/core";
import type { RecordKeeper, Signer } from "@wherefore/core/record";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { openKeeper } from "./open-record.ts";
import { openOnPostgres } from "./postgres/open-on-postgres.ts";
import { openKeeperOn } from "./postgres/open-record.ts";
import { isPostgresUrl, type PostgresPool } from "./postgres/postgres-pool.ts";
import { reasonOf } from "./sqlite/health.ts";
import { openSqliteStore } from "./sqlite/sqlite-store.ts";
import { storePath } from "./store-path.ts";
import { withCheckpoints } from "./with-checkpoints.ts";

/** How a store is opened. */
export interface OpenStoreOptions {
  /**
   * Where the keys stand that lead from pseudonyms to people: never in the record's database. For SQLite the path of a key file, beside
   * the database as `<database>.keys` when left out. For PostgreSQL it must be said: the URL or the pool of another database, which every
   * instance can reach, or the path of a key file that all processes of one machine share. Keep them out of the record's backups.
   */
  readonly keys?: string | PostgresPool;
  /** The present instant in epoch milliseconds, at which `statesOf` answers. The system's clock when left out. */
  readonly now?: () => number;
  /**
   * Who signs what the record has come to: then a record that was rewritten or put back can be told from this one. Give it to one process
   * of a database, or to none and sign with `wherefore record checkpoint`, away from the application.
   */
  readonly signer?: Signer;
  /** Milliseconds between two checkpoints, a minute when left out. What is changed in between, before it is signed, nobody can tell. */
  readonly checkpointEvery?: number;
  /** Takes each new checkpoint somewhere the database's administrator cannot write. */
  readonly publish?: (checkpoint: string) => void | Promise<void>;
}

/**
 * Opens the subject ledger and the processing record: in one SQLite file, made with its folder when it is not there, or in a PostgreSQL
 * database, in a schema of its own.
 *
 * What it acknowledges is on the disk. People appear in it under keyed pseudonyms only; the keys stand apart. It is brought to the newest
 * schema first. A pool that was handed over stays open when the store closes.
 *
 * @param database - `file:./app.db` or a plain path; `postgres://…`, or a `Pool` of `pg`
 * @throws {WhereforeError} `ERR_WHEREFORE_STORE_UNSUPPORTED` when Node.js, the database, its settings or its schema are not what it needs;
 * `ERR_WHEREFORE_STORE_UNAVAILABLE` when it cannot be opened; `ERR_WHEREFORE_OPTIONS_INVALID` when an option is missing or wrong;
 * `ERR_WHEREFORE_RECORD_ALTERED` when there is a signer and the record does not continue what was signed before
 * @example
 * ```ts
 * const store = await openStore("file:.wherefore/record.db");
 * const [state] = await store.ledger.statesOf([{ id: "42", as: "person" }]);
 * await store.close();
 * ```
 */
export async function openStore(database: string | PostgresPool, options: OpenStoreOptions = {}): Promise<Store> {
  const { signer } = options;
  const store = await openUnsigned(database, options);
  return signer === undefined ? store : await withCheckpoints(store, () => keeperOf(database), { ...options, signer });
}

async function openUnsigned(database: string | PostgresPool, { keys, now = Date.now }: OpenStoreOptions): Promise<Store> {
  if (typeof database !== "string" || isPostgresUrl(database)) return await openOnPostgres(database, keys, now);
  const path = storePath(database);
  return await openOnSqlite(path, keys ?? `${path}.keys`, now);
}

async function keeperOf(database: string | PostgresPool): Promise<RecordKeeper> {
  return typeof database === "string" ? await openKeeper(database) : await openKeeperOn(database);
}

async function openOnSqlite(path: string, keys: string | PostgresPool, now: () => number): Promise<Store> {
  if (typeof keys !== "string" || isPostgresUrl(keys))
    throw new WhereforeError("ERR_WHEREFORE_OPTIONS_INVALID", "The keys of a store on SQLite stand in a file; give its path.");
  try {
    mkdirSync(dirname(path), { recursive: true });
    return await openSqliteStore({ path, keys, now });
  } catch (error) {
    throw isWhereforeError(error) ? error : notOpening(path, error);
  }
}

function notOpening(path: string, error: unknown): WhereforeError {
  const message = `The store at ${path} cannot be opened${reasonOf(error)}; check the path, who may write there, and the room on the disk.`;
  return new WhereforeError("ERR_WHEREFORE_STORE_UNAVAILABLE", message, { cause: error });
}
