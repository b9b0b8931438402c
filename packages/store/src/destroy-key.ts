import type { DataSubject } from "@wherefore/core";
import { existsSync } from "node:fs";
import { reading } from "./open-record.ts";
import { nameOfDataSubject } from "./people/names.ts";
import { destroyKeyOnPostgres } from "./postgres/destroy-key.ts";
import { placeIn } from "./postgres/open-record.ts";
import { isPostgresUrl } from "./postgres/postgres-pool.ts";
import { openDatabase } from "./sqlite/open-database.ts";

/**
 * Destroys the key of one person: from then on their entries are nobody's, for everybody and for good. The record still verifies.
 *
 * Their choices are forgotten with it, objections and withdrawals included: the application must no longer hold their data. A process
 * that has the key in memory forgets it when it ends; backups of the key file hold it until they are gone.
 *
 * @param keys - path of the key file, or the URL of the database of the keys
 * @returns whether there was a key
 * @throws {WhereforeError} `ERR_WHEREFORE_STORE_UNAVAILABLE` when the key file cannot be written
 * @see GDPR Art. 17
 */
export async function destroyKey(keys: string, dataSubject: DataSubject): Promise<boolean> {
  const name = nameOfDataSubject(dataSubject);
  if (isPostgresUrl(keys)) return reading(placeIn(keys), () => destroyKeyOnPostgres(keys, name));
  return reading(keys, async () => {
    if (!existsSync(keys)) throw Object.assign(new Error("no such file"), { code: "ENOENT" });
    const database = await openDatabase(keys);
    try {
      // Overwritten in the file, and not left in the write-ahead log either.
      database.exec("PRAGMA secure_delete = ON");
      const { changes } = database.prepare("DELETE FROM person WHERE name = ?").run(name);
      database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
      return changes > 0;
    } finally {
      database.close();
    }
  });
}
