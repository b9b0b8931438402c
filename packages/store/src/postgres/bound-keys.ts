import { WhereforeError } from "@wherefore/core";
import { existsSync } from "node:fs";
import type { KeyStore } from "../people/key-store.ts";
import { unavailable } from "../unavailable.ts";
import { rowsOf } from "./connection.ts";
import type { PostgresPool } from "./postgres-pool.ts";

/** Which keys a database belongs to; none before it was first used. */
async function boundTo(pool: PostgresPool): Promise<string | undefined> {
  const [row] = await rowsOf<{ id: string }>(pool, { text: "SELECT id FROM wherefore.key_store" });
  return row?.id;
}

/** Without its keys a database would take everybody for a newcomer, and forget their objections: refuse, and create no other file. */
export async function assertKeyFileThere(pool: PostgresPool, path: string): Promise<void> {
  if (existsSync(path) || (await boundTo(pool)) === undefined) return;
  throw unavailable(`The key file ${path} of the database is not there; put it back, or say where it is with the option keys.`);
}

/** Binds a database to its keys on first use, and refuses others afterwards: with them everybody would be a newcomer. */
export async function bindKeys(pool: PostgresPool, keys: KeyStore): Promise<void> {
  const text = "INSERT INTO wherefore.key_store (single, id) VALUES (true, $1) ON CONFLICT (single) DO NOTHING";
  await rowsOf(pool, { text, values: [keys.id] });
  if ((await boundTo(pool)) !== keys.id)
    throw unavailable("The keys belong to another database; say where the right ones are with the option keys.");
}

/**
 * Refuses keys in the database of the record: whoever could read it would know who is who.
 *
 * @throws {WhereforeError} `ERR_WHEREFORE_OPTIONS_INVALID`
 */
export async function assertApart(record: PostgresPool, keys: PostgresPool): Promise<void> {
  if ((await placeOf(record)) !== (await placeOf(keys))) return;
  throw new WhereforeError(
    "ERR_WHEREFORE_OPTIONS_INVALID",
    "The keys are to stand in the database of the record, where one backup would hold both; give another database with the option keys.",
  );
}

async function placeOf(pool: PostgresPool): Promise<string> {
  const text = `SELECT system_identifier::text || '/' || (SELECT oid FROM pg_database WHERE datname = current_database())::text AS place
    FROM pg_control_system()`;
  const [row] = await rowsOf<{ place: string }>(pool, { text });
  return row?.place ?? "";
}
