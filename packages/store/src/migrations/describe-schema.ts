import { assertKnown, type AppliedMigration, type Migration } from "./migration.ts";

/** How far the schema of a store is. */
export interface StoreSchema {
  /** For example `PostgreSQL 15`. */
  readonly engine: string;
  /** Steps the database went through, and how many this version knows. */
  readonly applied: number;
  readonly known: number;
  /** Steps still to be made: what each is called, and all the SQL that makes it. */
  readonly pending: readonly { readonly name: string; readonly sql: string }[];
}

/** The SQL that makes a step and remembers that it was made. */
export type ScriptOf = (migration: Migration, number: number) => string;

/** Says how far a schema is, and refuses one that this version did not make. */
export function describeSchema(
  engine: string,
  applied: readonly AppliedMigration[],
  migrations: readonly Migration[],
  scriptOf: ScriptOf,
): StoreSchema {
  assertKnown(applied, migrations);
  const [made, known] = [applied.length, migrations.length];
  const pending = migrations.slice(made).map((step, index) => ({ name: step.name, sql: scriptOf(step, made + index + 1) }));
  return { engine, applied: made, known, pending };
}
