import { assertKnown, checksumOf, type AppliedMigration, type Migration } from "../migrations/migration.ts";
import { inTransaction, onConnection } from "./connection.ts";
import type { PostgresClient, PostgresPool } from "./postgres-pool.ts";

/** A schema of its own in a database, and the steps that make it. */
export interface Schema {
  readonly name: "wherefore" | "wherefore_keys";
  readonly migrations: readonly Migration[];
}

/**
 * Brings a schema to its newest form, a step a transaction: whoever is stopped between two steps goes on where they ended. A lock
 * lets one process at a time do so; the others find the work done.
 *
 * @returns how many steps were made now
 * @throws {WhereforeError} `ERR_WHEREFORE_STORE_UNSUPPORTED` when the schema is newer than this code or is not the one this code made
 */
export async function migrate(pool: PostgresPool, schema: Schema): Promise<number> {
  return await onConnection(pool, async (client) => {
    let made = 0;
    while (await madeNextStep(client, schema)) made += 1;
    return made;
  });
}

/** The steps a schema went through, oldest first; none where it is not there. */
export async function appliedTo(client: PostgresClient, { name, migrations }: Schema): Promise<readonly AppliedMigration[]> {
  // Read as a table: what looks names up may still believe what was so before the lock was waited for.
  const text = "SELECT EXISTS (SELECT FROM pg_catalog.pg_tables WHERE schemaname = $1 AND tablename = 'migration') AS there";
  const exists = await client.query({ text, values: [name] });
  if (!(exists.rows[0] as { there: boolean }).there) return [];
  const { rows } = await client.query({ text: `SELECT number, checksum FROM ${name}.migration ORDER BY number` });
  assertKnown(rows as AppliedMigration[], migrations);
  return rows as AppliedMigration[];
}

async function madeNextStep(client: PostgresClient, schema: Schema): Promise<boolean> {
  if ((await appliedTo(client, schema)).length === schema.migrations.length) return false;
  return await inTransaction(client, async () => {
    await client.query({ text: "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", values: [`${schema.name}.migration`] });
    const applied = await appliedTo(client, schema);
    const next = schema.migrations[applied.length];
    if (next === undefined) return false;
    if (applied.length === 0) await client.query({ text: ledgerOfMigrations(schema.name) });
    await client.query({ text: next.sql });
    await client.query({
      text: `INSERT INTO ${schema.name}.migration (number, name, checksum) VALUES ($1, $2, $3)`,
      values: [applied.length + 1, next.name, checksumOf(next)],
    });
    return true;
  });
}

function ledgerOfMigrations(name: Schema["name"]): string {
  return `CREATE SCHEMA IF NOT EXISTS ${name};
    CREATE TABLE ${name}.migration (number int PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, made_at timestamptz NOT NULL DEFAULT now())`;
}
