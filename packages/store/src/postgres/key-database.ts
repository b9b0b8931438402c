import { randomUUID } from "node:crypto";
import { postgresKeyMigrations } from "../migrations/postgres-key-migrations.ts";
import type { KeyStore } from "../people/key-store.ts";
import { keyringOver, newPersonKey, personKey, type PersonKey } from "../people/person-key.ts";
import { rowsOf } from "./connection.ts";
import { hexOf, toBytea } from "./encoding.ts";
import { migrate, type Schema } from "./migrate.ts";
import type { PostgresPool } from "./postgres-pool.ts";
import { assertDurable, settingsOf } from "./server-settings.ts";

/** The schema of the keys in a database. */
export const keySchema: Schema = { name: "wherefore_keys", migrations: postgresKeyMigrations };

const mostCached = 10_000;
/** How long a key may be used before it is read again, in milliseconds: another process may have destroyed it. */
const freshness = 1_000;

interface KnownKey {
  readonly key: PersonKey;
  readonly until: number;
}

/** Opens keys that stand in a PostgreSQL database of their own, which every instance of an application can reach. */
export async function openKeyDatabase(pool: PostgresPool): Promise<KeyStore> {
  assertDurable(await settingsOf(pool));
  await migrate(pool, keySchema);
  return keyDatabaseIn(pool, await idOf(pool));
}

/** The name of the keys, given on first use. Of two processes that give one at once, the first wins. */
async function idOf(pool: PostgresPool): Promise<string> {
  const text = `INSERT INTO wherefore_keys.key_store (single, id) VALUES (true, $1)
    ON CONFLICT (single) DO UPDATE SET single = true RETURNING id`;
  const [row] = await rowsOf<{ id: string }>(pool, { text, values: [randomUUID()] });
  return row?.id ?? "";
}

function keyDatabaseIn(pool: PostgresPool, id: string): KeyStore {
  const known = new Map<string, KnownKey>();
  let knownEpochs: ReadonlySet<string> = new Set();

  async function ensureEpochs(epochs: readonly string[]): Promise<void> {
    const begun = [...new Set(epochs)].filter((epoch) => !knownEpochs.has(epoch)).sort();
    if (begun.length === 0) return;
    const text = "INSERT INTO wherefore_keys.epoch (label) SELECT unnest($1::text[]) ON CONFLICT (label) DO NOTHING";
    await rowsOf(pool, { text, values: [begun] });
    knownEpochs = new Set([...knownEpochs, ...begun]);
  }

  async function read(names: readonly string[]): Promise<ReadonlyMap<string, PersonKey>> {
    const [at, found, unknown] = [performance.now(), new Map<string, PersonKey>(), [] as string[]];
    for (const name of new Set(names)) {
      const cached = known.get(name);
      if (cached !== undefined && cached.until > at) found.set(name, cached.key);
      else unknown.push(name);
    }
    for (const [name, key] of unknown.length === 0 ? [] : await keysOf(pool, unknown)) found.set(name, remember(name, key));
    return found;
  }

  function remember(name: string, key: PersonKey): PersonKey {
    const oldest = known.size >= mostCached && !known.has(name) ? known.keys().next() : undefined;
    if (oldest?.done === false) known.delete(oldest.value);
    known.set(name, { key, until: performance.now() + freshness });
    return key;
  }

  return {
    id,
    async find(names) {
      const keys = await read(names);
      return keyringOver((name) => keys.get(name));
    },
    async ensure({ keep, look, epochs }) {
      await ensureEpochs(epochs);
      const keys = new Map(await read([...keep, ...look]));
      const missing = [...new Set(keep)].filter((name) => !keys.has(name));
      if (missing.length > 0) {
        await makeKeys(pool, missing);
        for (const [name, key] of await keysOf(pool, missing)) keys.set(name, remember(name, key));
      }
      return keyringOver((name) => keys.get(name));
    },
    async epochs() {
      const rows = await rowsOf<{ label: string }>(pool, { text: "SELECT label FROM wherefore_keys.epoch" });
      return rows.map(({ label }) => label);
    },
    namesOf: async (ledgerPseudonyms) => await namesBehind(pool, ledgerPseudonyms),
    close: () => Promise.resolve(),
  };
}

async function keysOf(pool: PostgresPool, names: readonly string[]): Promise<readonly (readonly [string, PersonKey])[]> {
  const rows = await rowsOf<{ name: string; key: Uint8Array }>(pool, {
    name: "wherefore-keys-read",
    text: "SELECT name, key FROM wherefore_keys.person WHERE name = ANY ($1::text[])",
    values: [names],
  });
  return rows.map(({ name, key }) => [name, personKey(key)] as const);
}

async function makeKeys(pool: PostgresPool, names: readonly string[]): Promise<void> {
  // In one order everywhere, so that two processes with the same newcomers do not wait for each other.
  const sorted = [...names].sort();
  const made = sorted.map(newPersonKey);
  await rowsOf(pool, {
    name: "wherefore-keys-make",
    text: `INSERT INTO wherefore_keys.person (name, key, ledger)
      SELECT * FROM unnest($1::text[], $2::bytea[], $3::bytea[]) ON CONFLICT (name) DO NOTHING`,
    values: [sorted, made.map(({ bytes }) => toBytea(bytes.toString("hex"))), made.map(({ ledger }) => toBytea(ledger))],
  });
}

async function namesBehind(pool: PostgresPool, ledgerPseudonyms: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ledgerPseudonyms.length === 0) return new Map();
  const rows = await rowsOf<{ name: string; ledger: Uint8Array }>(pool, {
    name: "wherefore-keys-resolve",
    text: "SELECT name, ledger FROM wherefore_keys.person WHERE ledger = ANY ($1::bytea[])",
    values: [ledgerPseudonyms.map(toBytea)],
  });
  return new Map(rows.map(({ name, ledger }) => [hexOf(ledger), name]));
}
