import { isWhereforeError, WhereforeError, type Store } from "@wherefore/core";
import type { KeyStore } from "../people/key-store.ts";
import { openKeyFile } from "../sqlite/key-file.ts";
import { keyStoreOver } from "../sqlite/key-file-store.ts";
import { storePath } from "../store-path.ts";
import { unavailable } from "../unavailable.ts";
import { assertApart, assertKeyFileThere } from "./bound-keys.ts";
import { openKeyDatabase } from "./key-database.ts";
import { reasonOf } from "./postgres-error.ts";
import { isPostgresUrl, openPool, type PostgresPool } from "./postgres-pool.ts";
import { openPostgresStore } from "./postgres-store.ts";

/**
 * Opens a store on PostgreSQL by URL or on a pool, with its keys in another database or in a key file.
 *
 * @throws {WhereforeError} as {@link openStore} says
 */
export async function openOnPostgres(
  database: string | PostgresPool,
  keys: string | PostgresPool | undefined,
  now: () => number,
): Promise<Store> {
  if (keys === undefined) throw keysNotNamed();
  const pools = createPools();
  try {
    const pool = await pools.open(database);
    const openKeys = async (): Promise<KeyStore> => {
      if (typeof keys === "string" && !isPostgresUrl(keys)) return await openFile(pool, storePath(keys));
      const keyPool = await pools.open(keys);
      await assertApart(pool, keyPool);
      return await openKeyDatabase(keyPool);
    };
    return await openPostgresStore({ pool, openKeys, now, closePools: pools.close });
  } catch (error) {
    await pools.close();
    throw isWhereforeError(error) ? error : notOpening(error);
  }
}

async function openFile(pool: PostgresPool, path: string): Promise<KeyStore> {
  await assertKeyFileThere(pool, path);
  return keyStoreOver(await openKeyFile(path));
}

/** The pools of one store. Those it opened itself it closes. */
function createPools(): { open: (database: string | PostgresPool) => Promise<PostgresPool>; close: () => Promise<void> } {
  const own: PostgresPool[] = [];
  return {
    async open(database) {
      const pool = typeof database === "string" ? await openPool(database) : database;
      if (typeof database === "string") own.push(pool);
      // A connection that ends while nobody uses it is replaced; without a listener it would end the process.
      pool.on("error", () => undefined);
      return pool;
    },
    async close() {
      await Promise.all(own.splice(0).map((pool) => pool.end()));
    },
  };
}

function keysNotNamed(): WhereforeError {
  return new WhereforeError(
    "ERR_WHEREFORE_OPTIONS_INVALID",
    "A store on PostgreSQL must be told where its keys stand; give the option keys the URL of another database, or the path of a key file.",
  );
}

function notOpening(error: unknown): WhereforeError {
  const message = `The store on PostgreSQL cannot be opened${reasonOf(error)}; check the URL, that the server answers, and what the role may do.`;
  return unavailable(message, error);
}
