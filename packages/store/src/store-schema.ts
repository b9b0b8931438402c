import { existsSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { describeSchema, type StoreSchema } from "./migrations/describe-schema.ts";
import { checksumOf, type Migration } from "./migrations/migration.ts";
import { storeMigrations } from "./migrations/store-migrations.ts";
import { reading } from "./open-record.ts";
import { placeIn } from "./postgres/open-record.ts";
import { isPostgresUrl } from "./postgres/postgres-pool.ts";
import { migratePostgres, schemaOnPostgres } from "./postgres/store-schema.ts";
import { appliedTo, migrate } from "./sqlite/migrate.ts";
import { openDatabase, openForReading } from "./sqlite/open-database.ts";
import { storePath } from "./store-path.ts";

/**
 * How far the schema of a store is. Changes nothing.
 *
 * @param url - the database, as for {@link openStore}
 * @throws {WhereforeError} `ERR_WHEREFORE_STORE_UNSUPPORTED` when a newer version made it, or it is not the schema that was made;
 * `ERR_WHEREFORE_STORE_UNAVAILABLE` when it cannot be read
 */
export async function storeSchema(url: string): Promise<StoreSchema> {
  if (isPostgresUrl(url)) return await reading(placeIn(url), () => schemaOnPostgres(url));
  const path = storePath(url);
  return await reading(path, async () => onDatabase(await openForReading(path), schemaOf));
}

/** How a store is brought to the newest schema. */
export interface MigrateOptions {
  /** The URL of the database of the keys, for a store on PostgreSQL whose keys stand in one: it is brought along. */
  readonly keys?: string;
}

/**
 * Brings the database of a store to the newest schema, under a lock. A step is made whole or not at all: where the work was stopped, it is
 * gone on with. `openStore` does so by itself, where the role it uses may.
 *
 * @param url - the database, as for {@link openStore}; on PostgreSQL it may be empty
 * @returns the schema as it was before
 * @throws {WhereforeError} as {@link storeSchema}
 */
export async function migrateStore(url: string, { keys }: MigrateOptions = {}): Promise<StoreSchema> {
  if (isPostgresUrl(url)) return await reading(placeIn(url), () => migratePostgres(url, keys));
  const path = storePath(url);
  return await reading(path, async () => {
    if (!existsSync(path)) throw Object.assign(new Error("no such file"), { code: "ENOENT" });
    return onDatabase(await openDatabase(path), (database) => {
      const before = schemaOf(database);
      migrate(database, storeMigrations);
      return before;
    });
  });
}

function schemaOf(database: DatabaseSync): StoreSchema {
  return describeSchema(`SQLite ${process.versions["sqlite"] ?? ""}`, appliedTo(database), storeMigrations, scriptOf);
}

function scriptOf(migration: Migration, number: number): string {
  return `${migration.sql}INSERT INTO migration (number, name, checksum) VALUES (${number.toString()}, '${migration.name}', '${checksumOf(migration)}');`;
}

function onDatabase<T>(database: DatabaseSync, work: (database: DatabaseSync) => T): T {
  try {
    return work(database);
  } finally {
    database.close();
  }
}
