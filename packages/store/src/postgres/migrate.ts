import { assertKnown, checksumOf, type AppliedMigration, type Migration } from "../migrations/migration.ts";
import type { ScriptOf } from "../migrations/describe-schema.ts";
import { inTransaction, onConnection } from "./connection.ts";
import type { PostgresClient, PostgresPool } from "./postgres-pool.ts";

// Another process may be in the middle of a long step.
const anHour = 3_600_000;

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
    await client.query({ text: "SET LOCAL statement_timeout = 0" });
    const lock = "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))";
    await client.query({ text: lock, values: [`${schema.name}.migration`], query_timeout: anHour });
    const applied = await appliedTo(client, schema);
    const next = schema.migrations[applied.length];
    if (next === undefined) return false;
    await client.query({ text: scriptOf(schema.name)(next, applied.length + 1), query_timeout: anHour });
    return true;
  });
}

/** The SQL of the steps of a schema. Somebody else may run it, step by step. */
export function scriptOf(schema: Schema["name"]): ScriptOf {
  return (migration, number) => {
    const remember = `INSERT INTO ${schema}.migration (number, name, checksum) VALUES (${number.toString()}, '${migration.name}', '${checksumOf(migration)}');`;
    return `${number === 1 ? ledgerOfMigrations(schema) : ""}${migration.sql}${remember}`;
  };
}

function ledgerOfMigrations(schema: Schema["name"]): string {
  return `CREATE SCHEMA IF NOT EXISTS ${schema};
CREATE TABLE ${schema}.migration (
  number  int PRIMARY KEY,
  name    text NOT NULL,
  checksum text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now()
);
`;
}
