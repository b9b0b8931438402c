import { WhereforeError } from "@wherefore/core";
import { leafHash } from "@wherefore/core/record";
import type { DatabaseSync } from "node:sqlite";
import type { Migration } from "../migrations/migration.ts";

const ledgerOfMigrations =
  "CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL) STRICT";

interface Applied {
  readonly number: number;
  readonly checksum: string;
}

/**
 * Brings a database to the newest schema, in one transaction that excludes other writers.
 *
 * @throws {WhereforeError} `ERR_WHEREFORE_STORE_UNSUPPORTED` when the schema is newer than this code or is not the one this code made
 */
export function migrate(database: DatabaseSync, migrations: readonly Migration[]): void {
  database.exec("BEGIN IMMEDIATE");
  try {
    database.exec(ledgerOfMigrations);
    const applied = appliedTo(database);
    assertKnown(applied, migrations);
    migrations.slice(applied.length).forEach((migration, index) => {
      apply(database, migration, applied.length + index + 1);
    });
    database.exec("COMMIT");
  } catch (error) {
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

/** The migrations a database went through, oldest first; none when it is not a store. */
export function appliedTo(database: DatabaseSync): readonly Applied[] {
  const exists = database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migration'").get() !== undefined;
  return exists ? (database.prepare("SELECT number, checksum FROM migration ORDER BY number").all() as unknown as Applied[]) : [];
}

/** Refuses a schema that this code did not make. */
export function assertKnown(applied: readonly Applied[], migrations: readonly Migration[]): void {
  if (applied.length > migrations.length) {
    refuse(
      `The database has schema ${applied.length.toString()}, this version knows ${migrations.length.toString()}; update @wherefore/store before opening it.`,
    );
  }
  applied.forEach(({ number, checksum }, index) => {
    const migration = migrations[index];
    if (number === index + 1 && migration !== undefined && checksum === checksumOf(migration)) return;
    refuse(`Schema step ${(index + 1).toString()} of the database is not the one this version made; restore the database from a backup.`);
  });
}

function apply(database: DatabaseSync, migration: Migration, number: number): void {
  database.exec(migration.sql);
  database.prepare("INSERT INTO migration (number, name, checksum) VALUES (?, ?, ?)").run(number, migration.name, checksumOf(migration));
}

function checksumOf(migration: Migration): string {
  return leafHash(migration.sql);
}

function refuse(message: string): never {
  throw new WhereforeError("ERR_WHEREFORE_STORE_UNSUPPORTED", message);
}
