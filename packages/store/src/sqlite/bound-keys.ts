import type { DatabaseSync } from "node:sqlite";
import { existsSync } from "node:fs";
import { unavailable } from "../unavailable.ts";
import { openKeyFile, type KeyFile } from "./key-file.ts";

/** Opens the key file that belongs to a database, and creates it with the database only. */
export async function openBoundKeys(database: DatabaseSync, path: string): Promise<KeyFile> {
  assertKeysThere(database, path);
  const keys = await openKeyFile(path);
  database.prepare("INSERT INTO key_file (id) SELECT ? WHERE NOT EXISTS (SELECT 1 FROM key_file)").run(keys.id);
  if (boundTo(database) === keys.id) return keys;
  keys.close();
  throw unavailable("The key file belongs to another database; say where the right one is with the option keys.");
}

/** Without its keys a database would take everybody for a newcomer, and forget their objections: refuse, and create no other file. */
function assertKeysThere(database: DatabaseSync, path: string): void {
  if (boundTo(database) === undefined || existsSync(path)) return;
  throw unavailable(`The key file ${path} of the database is not there; put it back, or say where it is with the option keys.`);
}

function boundTo(database: DatabaseSync): string | undefined {
  return (database.prepare("SELECT id FROM key_file").get() as { id: string } | undefined)?.id;
}
