import { WhereforeError } from "@wherefore/core";
import type { RecordKeeper } from "@wherefore/core/record";
import { appliedTo, migrate } from "./migrate.ts";
import { openPool, type PostgresPool } from "./postgres-pool.ts";
import { recordKeeperOn } from "./record-keeper.ts";
import { recordSchema } from "./record-schema.ts";
import { openSourceIn, openSourceOn, type PostgresSource } from "./record-source.ts";
import { assertDurable, settingsOf } from "./server-settings.ts";
import { sealAbandoned } from "./writer-chain.ts";

/** Opens the record of a store on PostgreSQL for reading. Needs no keys and changes nothing. */
export async function openPostgresRecord(url: string): Promise<PostgresSource> {
  return await onPool(url, async (pool) => await openSourceIn(pool, placeIn(url)), assertNewest);
}

/** Opens the record of an open store for checkpoints, on a connection of its pool. */
export async function openKeeperOn(pool: PostgresPool): Promise<RecordKeeper> {
  return recordKeeperOn(await openSourceOn(pool, "the pool of the store"));
}

/** Opens a record that is there, so that checkpoints can be written and segments be pruned. Brings it to the newest schema first. */
export async function openPostgresKeeper(url: string): Promise<RecordKeeper> {
  const open = async (pool: PostgresPool): Promise<PostgresSource> => {
    assertDurable(await settingsOf(pool));
    return await openSourceIn(pool, placeIn(url));
  };
  const source = await onPool(url, open, async (opened, pool) => {
    assertStore(await appliedTo(opened.client, recordSchema));
    await migrate(pool, recordSchema);
    await sealAbandoned(opened.client);
  });
  return recordKeeperOn(source);
}

/** A URL without the user and the password in it. */
export function placeIn(url: string): string {
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}

/** Opens a source on a pool of its own; closes the pool when it is not what it should be. */
async function onPool(
  url: string,
  open: (pool: PostgresPool) => Promise<PostgresSource>,
  check: (source: PostgresSource, pool: PostgresPool) => Promise<void>,
): Promise<PostgresSource> {
  const pool = await openPool(url, "patient");
  pool.on("error", () => undefined);
  let source: PostgresSource | undefined;
  try {
    source = await open(pool);
    await check(source, pool);
    return source;
  } catch (error) {
    await (source ?? { close: () => pool.end() }).close();
    throw error;
  }
}

async function assertNewest({ client }: PostgresSource): Promise<void> {
  const applied = await appliedTo(client, recordSchema);
  assertStore(applied);
  if (applied.length < recordSchema.migrations.length)
    refuse('An older version wrote this database; bring it to the newest schema with "wherefore store migrate".');
}

function assertStore(applied: readonly unknown[]): void {
  if (applied.length === 0) refuse("The database holds no processing record; name the one that openStore was given.");
}

function refuse(message: string): never {
  throw new WhereforeError("ERR_WHEREFORE_STORE_UNSUPPORTED", message);
}
