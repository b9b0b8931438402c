import { isWhereforeError, WhereforeError } from "@wherefore/core";
import { reasonOf } from "./sqlite/health.ts";
import { loadSqlite } from "./sqlite/supported-runtime.ts";
import { storePath } from "./store-path.ts";
import { verifyDatabase, type VerifyReport } from "./verify/verify-database.ts";

/** How a store is verified. */
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
      // One read transaction: what is added meanwhile is not looked at.
      database.exec("BEGIN");
      return verifyDatabase(database, options.progress);
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
