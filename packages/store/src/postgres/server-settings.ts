import { WhereforeError } from "@wherefore/core";
import { rowsOf } from "./connection.ts";
import type { PostgresPool } from "./postgres-pool.ts";

/** What decides whether an acknowledged write outlives a power cut, as the server says it. */
export interface ServerSettings {
  /** For example 150018 for 15.18. */
  readonly version: number;
  readonly encoding: string;
  readonly synchronous_commit: string;
  readonly fsync: string;
  readonly full_page_writes: string;
  readonly in_recovery: boolean;
  readonly read_only: string;
}

const leastVersion = 140_000;

/** Reads them from a new connection. */
export async function settingsOf(pool: PostgresPool): Promise<ServerSettings> {
  const [settings] = await rowsOf<ServerSettings>(pool, {
    text: `SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding,
      current_setting('synchronous_commit') AS synchronous_commit, current_setting('fsync') AS fsync,
      current_setting('full_page_writes') AS full_page_writes, pg_is_in_recovery() AS in_recovery,
      current_setting('transaction_read_only') AS read_only`,
  });
  if (settings === undefined) throw new Error("the server answered without a row");
  return settings;
}

/**
 * Refuses a server or settings under which a write could be acknowledged and lost.
 *
 * @throws {WhereforeError} `ERR_WHEREFORE_STORE_UNSUPPORTED` naming the setting and the value found
 */
export function assertDurable(settings: ServerSettings): void {
  const { version, encoding, synchronous_commit, fsync, full_page_writes, in_recovery, read_only } = settings;
  if (version < leastVersion) refuse(`PostgreSQL ${majorOf(settings)} is too old for the store; it needs PostgreSQL 14 or newer.`);
  if (in_recovery) refuse("The server is a standby, which takes no writes; give the URL of the primary.");
  if (read_only === "on") refuse("The database takes no writes (default_transaction_read_only = on); give one that does.");
  if (encoding !== "UTF8") refuse(`The database is encoded in ${encoding}; create one with ENCODING 'UTF8'.`);
  // remote_write and local wait for the primary's own disk as well.
  if (synchronous_commit === "off") refuseSetting("synchronous_commit", "on", synchronous_commit);
  if (fsync !== "on") refuseSetting("fsync", "on", fsync);
  if (full_page_writes !== "on") refuseSetting("full_page_writes", "on", full_page_writes);
}

/** The major version in words, for example `15`. */
export function majorOf({ version }: Pick<ServerSettings, "version">): string {
  return Math.floor(version / 10_000).toString();
}

function refuseSetting(setting: string, needed: string, found: string): never {
  refuse(`PostgreSQL has ${setting} = ${found}, so that it could lose what it acknowledged; set it to ${needed} for this database.`);
}

function refuse(message: string): never {
  throw new WhereforeError("ERR_WHEREFORE_STORE_UNSUPPORTED", message);
}
