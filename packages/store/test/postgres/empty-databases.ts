import type { PostgresServer } from "./postgres-server.ts";

/** Where the record and its keys stand in a test. */
export interface StoreDatabases {
  readonly record: string;
  readonly keys: string;
}

/** Makes two databases once, and empties them for every test: that is quicker than new ones. */
export function emptyDatabases(postgres: PostgresServer | undefined): () => Promise<StoreDatabases> {
  let made: Promise<StoreDatabases> | undefined;
  return async () => {
    if (postgres === undefined) throw new Error("there is no PostgreSQL");
    made ??= makeBoth(postgres);
    const { record, keys } = await made;
    await postgres.run(record, "DROP SCHEMA IF EXISTS wherefore CASCADE");
    await postgres.run(keys, "DROP SCHEMA IF EXISTS wherefore_keys CASCADE");
    return { record, keys };
  };
}

async function makeBoth(postgres: PostgresServer): Promise<StoreDatabases> {
  return { record: await postgres.createDatabase(), keys: await postgres.createDatabase() };
}
