import { openRecordDatabase, reading } from "./open-record.ts";
import { openPostgresRecord, placeIn } from "./postgres/open-record.ts";
import { isPostgresUrl } from "./postgres/postgres-pool.ts";
import { verifyDatabase as verifyPostgres } from "./postgres/verify-database.ts";
import { storePath } from "./store-path.ts";
import { verifyDatabase, type VerifyOptions, type VerifyReport } from "./verify/verify-database.ts";

/**
 * Recomputes every leaf, head and tree of a record, checks what was signed, and compares the tables that lead to entries with what the
 * entries say.
 *
 * Reads only, needs no keys of people, and may run beside the application; it occupies its thread, so give it a process of its own.
 * Without a public key it notices what was changed by accident, or by somebody who did not recompute the chain; with one, everything
 * before the newest checkpoint; with a checkpoint kept elsewhere also a record that was rolled back or written anew as a whole.
 *
 * @param url - the database, as for {@link openStore}
 * @throws {WhereforeError} `ERR_WHEREFORE_STORE_UNAVAILABLE` when the file cannot be read, `ERR_WHEREFORE_STORE_UNSUPPORTED` when it is no
 * store, `ERR_WHEREFORE_NOTE_INVALID` when the checkpoint brought along is none of that key and origin
 */
export async function verifyStore(url: string, options: VerifyOptions = {}): Promise<VerifyReport> {
  if (isPostgresUrl(url)) return reading(placeIn(url), () => onPostgres(url, options));
  const path = storePath(url);
  return reading(path, async () => {
    const database = await openRecordDatabase(path);
    try {
      // One read transaction: what is added meanwhile is not looked at.
      database.exec("BEGIN");
      return await verifyDatabase(database, options);
    } finally {
      database.close();
    }
  });
}

async function onPostgres(url: string, options: VerifyOptions): Promise<VerifyReport> {
  const source = await openPostgresRecord(url);
  try {
    return await verifyPostgres(source, options);
  } finally {
    await source.close();
  }
}
