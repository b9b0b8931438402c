import { isWhereforeError, WhereforeError } from "@wherefore/core";
import type { RecordKeeper, RecordSource } from "@wherefore/core/record";
import { existsSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { assertKnown } from "./migrations/migration.ts";
import { storeMigrations } from "./migrations/store-migrations.ts";
import { openPostgresKeeper, openPostgresRecord, placeIn } from "./postgres/open-record.ts";
import { isPostgresUrl } from "./postgres/postgres-pool.ts";
import { reasonOf } from "./sqlite/health.ts";
import { appliedTo } from "./sqlite/migrate.ts";
import { openDatabase, openForReading } from "./sqlite/open-database.ts";
import { recordKeeperOn } from "./sqlite/record-keeper.ts";
import { recordSourceIn } from "./sqlite/record-source.ts";
import { storePath } from "./store-path.ts";

/**
 * Opens the processing record of a store for reading. Needs no keys, changes nothing, and may run beside the application.
 *
 * @param url - the database, as for {@link openStore}
 * @throws {WhereforeError} `ERR_WHEREFORE_STORE_UNAVAILABLE` when it cannot be read, `ERR_WHEREFORE_STORE_UNSUPPORTED` when it is no store
 */
export async function openRecord(url: string): Promise<RecordSource> {
  if (isPostgresUrl(url)) return reading(placeIn(url), () => openPostgresRecord(url));
  const path = storePath(url);
  return reading(path, async () => recordSourceIn(await openRecordDatabase(path), path));
}

/** Opens the database of a record for reading only. */
export async function openRecordDatabase(path: string): Promise<DatabaseSync> {
  const database = await openForReading(path);
  try {
    assertStore(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Opens a record that is there, so that checkpoints can be written and segments be pruned. */
export async function openKeeper(url: string): Promise<RecordKeeper> {
  if (isPostgresUrl(url)) return reading(placeIn(url), () => openPostgresKeeper(url));
  const path = storePath(url);
  return reading(path, async () => {
    if (!existsSync(path)) throw Object.assign(new Error("no such file"), { code: "ENOENT" });
    const database = await openDatabase(path);
    try {
      return recordKeeperOn(database, path);
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** Turns what the database and the file system throw into the error of a store that does not answer. */
export async function reading<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (isWhereforeError(error)) throw error;
    const message = `The record at ${path} cannot be read${reasonOf(error)}; check the path and who may read it.`;
    throw new WhereforeError("ERR_WHEREFORE_STORE_UNAVAILABLE", message, { cause: error });
  }
}

function assertStore(database: DatabaseSync): void {
  const applied = appliedTo(database);
  assertKnown(applied, storeMigrations);
  if (applied.length === 0) refuse("The database holds no processing record; name the file that openStore was given.");
  if (applied.length < storeMigrations.length)
    refuse("An older version wrote this database; open it once with this version, so that it is brought to the newest schema.");
}

function refuse(message: string): never {
  throw new WhereforeError("ERR_WHEREFORE_STORE_UNSUPPORTED", message);
}
