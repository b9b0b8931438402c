import { postgresStoreMigrations } from "../migrations/postgres-store-migrations.ts";
import type { Schema } from "./migrate.ts";

/** The schema of the record in a database. */
export const recordSchema: Schema = { name: "wherefore", migrations: postgresStoreMigrations };
