import { isWhereforeError, WhereforeError, type Store } from "@wherefore/core";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { reasonOf } from "./sqlite/health.ts";
import { openSqliteStore } from "./sqlite/sqlite-store.ts";
import { storePath } from "./store-path.ts";

/** How a store is opened. */
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
    return await openSqliteStore({ path, keys: options.keys ?? `${path}.keys`, now: options.now ?? Date.now });
  } catch (error) {
    throw isWhereforeError(error) ? error : notOpening(path, error);
  }
}

function notOpening(path: string, error: unknown): WhereforeError {
  const message = `The store at ${path} cannot be opened${reasonOf(error)}; check the path, who may write there, and the room on the disk.`;
  return new WhereforeError("ERR_WHEREFORE_STORE_UNAVAILABLE", message, { cause: error });
}
