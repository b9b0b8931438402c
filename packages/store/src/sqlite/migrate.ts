import type { DatabaseSync } from "node:sqlite";
import { assertKnown, checksumOf, type AppliedMigration, type Migration } from "../migrations/migration.ts";

const ledgerOfMigrations =
  "CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL) STRICT";

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
export function appliedTo(database: DatabaseSync): readonly AppliedMigration[] {
  const exists = database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migration'").get() !== undefined;
  return exists ? (database.prepare("SELECT number, checksum FROM migration ORDER BY number").all() as unknown as AppliedMigration[]) : [];
}

function apply(database: DatabaseSync, migration: Migration, number: number): void {
  database.exec(migration.sql);
  database.prepare("INSERT INTO migration (number, name, checksum) VALUES (?, ?, ?)").run(number, migration.name, checksumOf(migration));
}
