import { rowsOf } from "./connection.ts";
import { openPool } from "./postgres-pool.ts";

/** Deletes the key of one person. Vacuum takes its bytes out of the table; the write-ahead log and backups hold them until they are gone. */
export async function destroyKeyOnPostgres(url: string, name: string): Promise<boolean> {
  const pool = await openPool(url);
  pool.on("error", () => undefined);
  try {
    const text = "DELETE FROM wherefore_keys.person WHERE name = $1 RETURNING name";
    return (await rowsOf(pool, { text, values: [name] })).length > 0;
  } finally {
    await pool.end();
  }
}
