import { describeSchema, type StoreSchema } from "../migrations/describe-schema.ts";
import { assertApart } from "./bound-keys.ts";
import { onConnection } from "./connection.ts";
import { keySchema } from "./key-database.ts";
import { appliedTo, migrate, scriptOf } from "./migrate.ts";
import { openPool, type PostgresPool } from "./postgres-pool.ts";
import { recordSchema } from "./record-schema.ts";
import { assertDurable, majorOf, settingsOf } from "./server-settings.ts";

/** How far the schema of a record on PostgreSQL is. */
export async function schemaOnPostgres(url: string): Promise<StoreSchema> {
  return await onPool(url, schemaIn);
}

/** Brings a database, and that of its keys where it is named, to the newest schema. */
export async function migratePostgres(url: string, keys: string | undefined): Promise<StoreSchema> {
  return await onPool(url, async (pool) => {
    assertDurable(await settingsOf(pool));
    const before = await schemaIn(pool);
    if (keys !== undefined) {
      await onPool(keys, async (keyPool) => {
        await assertApart(pool, keyPool);
        await migrate(keyPool, keySchema);
      });
    }
    await migrate(pool, recordSchema);
    return before;
  });
}

async function schemaIn(pool: PostgresPool): Promise<StoreSchema> {
  const applied = await onConnection(pool, (client) => appliedTo(client, recordSchema));
  return describeSchema(`PostgreSQL ${majorOf(await settingsOf(pool))}`, applied, recordSchema.migrations, scriptOf(recordSchema.name));
}

async function onPool<T>(url: string, work: (pool: PostgresPool) => Promise<T>): Promise<T> {
  const pool = await openPool(url, "patient");
  pool.on("error", () => undefined);
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}
