import { WhereforeError } from "@wherefore/core";
import { leafHash } from "@wherefore/core/record";

/** One step of a database's schema: plain SQL, never changed once released. Its number is its place in the list, from 1. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** A step a database went through. */
export interface AppliedMigration {
  readonly number: number;
  readonly checksum: string;
}

/** What a database remembers of a step, so that nobody changes it afterwards. */
export function checksumOf(migration: Migration): string {
  return leafHash(migration.sql);
}

/**
 * Refuses a schema that this code did not make.
 *
 * @throws {WhereforeError} `ERR_WHEREFORE_STORE_UNSUPPORTED` when the schema is newer than this code or is not the one this code made
 */
export function assertKnown(applied: readonly AppliedMigration[], migrations: readonly Migration[]): void {
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

function refuse(message: string): never {
  throw new WhereforeError("ERR_WHEREFORE_STORE_UNSUPPORTED", message);
}
