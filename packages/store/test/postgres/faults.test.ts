import type { Store } from "@wherefore/core";
import { Pool } from "pg";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { access, consent, person, withdrawal } from "../../src/conformance/acts.ts";
import { destroyKey, openStore, verifyStore } from "../../src/index.ts";
import { cuttingPool, type Cut, type CuttingPool } from "./cutting-pool.ts";
import { emptyDatabases, type StoreDatabases } from "./empty-databases.ts";
import { startPostgres } from "./postgres-server.ts";

const postgres = await startPostgres();
const databases = emptyDatabases(postgres);
const ada = person("ada");
const unavailable = { code: "ERR_WHEREFORE_STORE_UNAVAILABLE" };

afterAll(async () => {
  await postgres?.stop();
});

describe.skipIf(postgres === undefined)("a store on PostgreSQL whose connection is cut", () => {
  let urls: StoreDatabases;
  let pool: CuttingPool;
  let store: Store;

  beforeEach(async () => {
    urls = await databases();
    pool = cuttingPool(urls.record);
    store = await openStore(pool, { keys: urls.keys });
    await store.ledger.append(consent(ada, 0));
  });

  afterEach(async () => {
    await store.close();
    await pool.end();
  });

  async function count(table: string): Promise<number> {
    const [row] = (await postgres?.run(urls.record, `SELECT count(*)::int AS rows FROM wherefore.${table}`)) as { rows: number }[];
    return row?.rows ?? -1;
  }

  /** Does something with a cut at each of its statements in turn, and says at how many. */
  async function cutAtEach(cut: Cut, act: (round: number) => Promise<unknown>): Promise<readonly string[]> {
    pool.watch();
    await act(0);
    const statements = [...pool.sent];
    for (const [nth] of statements.entries()) {
      pool.watch(nth, cut);
      await act(nth + 1);
    }
    return statements;
  }

  it.each(["before", "after"] as const)("records an access once, the connection being ended %s the server carried it out", async (cut) => {
    const statements = await cutAtEach(cut, async (round) => {
      const entry = access([ada], round);
      const result = await store.record.append([entry], [{ dataSubject: ada, version: 1 }]);
      expect(result.outcome).toBe("committed");
      expect(await store.record.append([entry], [])).toEqual(result);
    });
    expect(statements).toContain("wherefore-write-entries");
    expect(await store.record.accessesOf(ada, { limit: 100 })).toHaveLength(statements.length + 1);
    expect(await count("entry")).toBe(statements.length + 2);
  });

  it.each(["before", "after"] as const)(
    "records an act and its access together and once, the connection being ended %s each statement of the transaction, COMMIT included",
    async (cut) => {
      const statements = await cutAtEach(cut, async (round) => {
        const reader = person(`reader-${round.toString()}`);
        const result = await store.record.append(
          [access([reader], round)],
          [{ dataSubject: reader, version: 0 }],
          [consent(reader, round)],
        );
        expect(result.outcome).toBe("committed");
        expect(await store.ledger.eventsOf(reader)).toHaveLength(1);
        expect(await store.record.accessesOf(reader)).toHaveLength(1);
      });
      expect(statements).toEqual(expect.arrayContaining(["BEGIN", "wherefore-lock-people", "wherefore-write-events", "COMMIT"]));
      expect(await count("entry")).toBe(1 + 2 * (statements.length + 1));
    },
  );

  it("waits for a statement the server still carries out for a connection that is gone, and answers with what became of it", async () => {
    // Runs inside the commit, so that the head has moved already and is not yet to be seen.
    await postgres?.run(
      urls.record,
      `CREATE FUNCTION wherefore.linger() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(0.5); RETURN NULL; END';
       CREATE CONSTRAINT TRIGGER linger AFTER INSERT ON wherefore.entry DEFERRABLE INITIALLY DEFERRED
       FOR EACH ROW WHEN (NEW.seq = 2) EXECUTE FUNCTION wherefore.linger()`,
    );
    pool.watch(0, "meanwhile");
    const result = await store.record.append([access([ada], 1)], []);
    expect(pool.sent.length).toBeGreaterThan(1);
    expect(result).toMatchObject({ outcome: "committed", receipts: [{ seq: 2 }] });
    expect(await count("entry")).toBe(2);
  });

  it("ends a connection in the middle of COMMIT, and then records the act once", async () => {
    await postgres?.run(
      urls.record,
      `CREATE FUNCTION wherefore.linger() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(30); RETURN NULL; END';
       CREATE CONSTRAINT TRIGGER linger AFTER INSERT ON wherefore.ledger_event DEFERRABLE INITIALLY DEFERRED
       FOR EACH ROW EXECUTE FUNCTION wherefore.linger()`,
    );
    const appended = store.ledger.append(withdrawal(ada, 1));
    await expect.poll(() => postgres?.run(urls.record, terminateCommitting), { timeout: 5_000 }).toHaveLength(1);
    await postgres?.run(urls.record, "DROP FUNCTION wherefore.linger CASCADE");
    expect(await appended).toMatchObject({ seq: 2, version: 2 });
    expect(await count("ledger_event")).toBe(2);
  });

  it("shows a change that began earlier and ended later to whoever already follows, and passes over none", async () => {
    await postgres?.run(
      urls.record,
      `CREATE FUNCTION wherefore.linger() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(1.5); RETURN NULL; END';
       CREATE CONSTRAINT TRIGGER linger AFTER INSERT ON wherefore.ledger_event DEFERRABLE INITIALLY DEFERRED
       FOR EACH ROW WHEN (NEW.version = 2) EXECUTE FUNCTION wherefore.linger()`,
    );
    const other = await openStore(urls.record, { keys: urls.keys });
    const slow = store.ledger.append(withdrawal(ada, 1));
    await expect.poll(() => postgres?.run(urls.record, committing), { timeout: 5_000 }).toHaveLength(1);
    await other.ledger.append(consent(person("grace"), 2));
    const before = await other.ledger.changesSince("", 10);
    await slow;
    const after = await other.ledger.changesSince(before.at(-1)?.cursor ?? "", 10);
    await other.close();
    const seen = [...before, ...after].map(({ dataSubject, version }) => `${dataSubject.id} ${version.toString()}`);
    expect(seen.sort()).toEqual(["ada 1", "ada 2", "grace 1"]);
  });

  it("denies while the server is away, and takes writes again afterwards, with nothing lost or doubled", async () => {
    await postgres?.kill?.();
    await expect(store.record.append([access([ada], 1)], [])).rejects.toMatchObject(unavailable);
    await expect(store.ledger.statesOf([ada])).rejects.toMatchObject(unavailable);
    await postgres?.restart?.();
    expect((await store.ledger.append(withdrawal(ada, 2))).version).toBe(2);
    expect(await count("entry")).toBe(2);
  });
});

const committing = "SELECT pid FROM pg_stat_activity WHERE query = 'COMMIT' AND wait_event = 'PgSleep'";
const terminateCommitting = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'COMMIT' AND wait_event = 'PgSleep'`;

describe.skipIf(postgres === undefined)("a chain on PostgreSQL", () => {
  async function open(): Promise<{ readonly urls: StoreDatabases; readonly store: Store }> {
    const urls = await databases();
    return { urls, store: await openStore(urls.record, { keys: urls.keys }) };
  }

  async function chainsOf(url: string): Promise<readonly unknown[]> {
    return (await postgres?.run(url, "SELECT name AS chain, seq::int, state FROM wherefore.chain_head ORDER BY chain_head.chain")) ?? [];
  }

  it("takes nothing more from a writer whose lease another took: that one goes on in a chain of its own", async () => {
    const { urls, store } = await open();
    const first = await store.ledger.append(consent(ada, 0));
    await postgres?.run(urls.record, "UPDATE wherefore.chain_head SET epoch = epoch + 1, state = 'sealed'");
    const second = await store.ledger.append(withdrawal(ada, 1));
    expect(second).toMatchObject({ seq: 1, version: 2 });
    expect(second.chain).not.toBe(first.chain);
    expect(await chainsOf(urls.record)).toEqual([
      { chain: first.chain, seq: 1, state: "sealed" },
      { chain: second.chain, seq: 1, state: "open" },
    ]);
    await store.close();
  });

  it("is sealed when its process ends, and by whoever starts next when it ended without a word", async () => {
    const { urls, store } = await open();
    await store.ledger.append(consent(ada, 0));
    await postgres?.run(urls.record, "UPDATE wherefore.chain_head SET leased_until = now() - interval '1 second'");
    const next = await openStore(urls.record, { keys: urls.keys });
    expect(await chainsOf(urls.record)).toMatchObject([{ state: "sealed" }]);
    await next.ledger.append(withdrawal(ada, 1));
    await Promise.all([store.close(), next.close()]);
    expect(await chainsOf(urls.record)).toMatchObject([{ state: "sealed" }, { state: "sealed" }]);
  });

  it("stops its writer for good when the database went back to an earlier state than it acknowledged", async () => {
    const { urls, store } = await open();
    await store.ledger.append(consent(ada, 0));
    await store.ledger.append(withdrawal(ada, 1));
    await postgres?.run(urls.record, "UPDATE wherefore.chain_head SET seq = 1");
    await expect(store.ledger.append(consent(ada, 2))).rejects.toMatchObject(unavailable);
    await expect(store.ledger.statesOf([ada])).rejects.toMatchObject(unavailable);
    await store.close();
  });
});

describe.skipIf(postgres === undefined)("opening a store on PostgreSQL", () => {
  const unsupported = { code: "ERR_WHEREFORE_STORE_UNSUPPORTED" };
  const invalid = { code: "ERR_WHEREFORE_OPTIONS_INVALID" };

  it.each([
    ["synchronous_commit", "off"],
    ["default_transaction_read_only", "on"],
  ])("is refused while %s is %s for the database", async (setting, value) => {
    const { record, keys } = await databases();
    const name = new URL(record).pathname.slice(1);
    await postgres?.run(record, `ALTER DATABASE ${name} SET ${setting} = ${value}`);
    try {
      await expect(openStore(record, { keys })).rejects.toMatchObject(unsupported);
    } finally {
      await postgres?.run(keys, `ALTER DATABASE ${name} RESET ${setting}`);
    }
  });

  it("does not keep a pool's connection from being refused on which synchronous_commit was switched off later", async () => {
    const { record, keys } = await databases();
    const pool = new Pool({ connectionString: record, max: 1 });
    const store = await openStore(pool, { keys });
    await store.ledger.append(consent(ada, 0));
    await pool.query("SET synchronous_commit = off");
    await expect(store.record.append([access([ada], 1)], [])).rejects.toMatchObject(unavailable);
    await expect(store.ledger.append(withdrawal(ada, 1))).rejects.toMatchObject(unavailable);
    await pool.query("SET synchronous_commit = on");
    expect((await store.ledger.append(withdrawal(ada, 2))).version).toBe(2);
    await store.close();
    await pool.end();
  });

  it("is refused without keys, with keys in the record's own database, and with the keys of another", async () => {
    const { record, keys } = await databases();
    await expect(openStore(record)).rejects.toMatchObject(invalid);
    await expect(openStore(record, { keys: record })).rejects.toMatchObject(invalid);
    await (await openStore(record, { keys })).close();
    await postgres?.run(keys, "DROP SCHEMA wherefore_keys CASCADE");
    await expect(openStore(record, { keys })).rejects.toMatchObject(unavailable);
  });

  it("is refused when a newer version made the schema, or the schema is not the one that was made", async () => {
    const { record, keys } = await databases();
    await (await openStore(record, { keys })).close();
    await postgres?.run(
      record,
      "INSERT INTO wherefore.migration (number, name, checksum) SELECT max(number) + 1, 'later', 'x' FROM wherefore.migration",
    );
    await expect(openStore(record, { keys })).rejects.toMatchObject(unsupported);
    await postgres?.run(
      record,
      "DELETE FROM wherefore.migration WHERE name = 'later'; UPDATE wherefore.migration SET checksum = 'another'",
    );
    await expect(openStore(record, { keys })).rejects.toMatchObject(unsupported);
  });

  it("goes on with a migration that another process was stopped in, and lets ten processes start at once", async () => {
    const { record, keys } = await databases();
    await (await openStore(record, { keys })).close();
    await postgres?.run(record, "DROP SCHEMA wherefore CASCADE; CREATE SCHEMA wherefore");
    await postgres?.run(keys, "DROP SCHEMA wherefore_keys CASCADE");
    const stores = await Promise.all(Array.from({ length: 10 }, () => openStore(record, { keys })));
    await Promise.all(stores.map((store, index) => store.ledger.append(consent(person(index.toString()), 0))));
    await Promise.all(stores.map((store) => store.close()));
    const [row] = (await postgres?.run(record, "SELECT count(*)::int AS chains FROM wherefore.chain_head")) as { chains: number }[];
    expect(row?.chains).toBe(10);
  });

  it("reads on in events that a restored dump brought from another server", async () => {
    const { record, keys } = await databases();
    const before = await openStore(record, { keys });
    await before.ledger.append(consent(ada, 0));
    await before.close();
    await postgres?.run(record, "UPDATE wherefore.ledger_event SET tx = '4000000000'");
    const store = await openStore(record, { keys });
    expect(await store.ledger.changesSince("", 10)).toMatchObject([{ dataSubject: ada, version: 1 }]);
    await store.close();
  });
});

describe.skipIf(postgres === undefined)("a key that is destroyed in the database of the keys", () => {
  it("makes the person's entries nobody's, for every process, and leaves the record intact", async () => {
    const { record, keys } = await databases();
    const store = await openStore(record, { keys });
    await store.record.append([access([ada], 0)], [], [consent(ada, 0)]);
    expect([await destroyKey(keys, ada), await destroyKey(keys, ada)]).toEqual([true, false]);
    // A process that has the key in memory reads it again within a second.
    await expect.poll(() => store.record.accessesOf(ada), { timeout: 5_000 }).toEqual([]);
    expect(await store.ledger.eventsOf(ada)).toEqual([]);
    await store.close();
    expect(await verifyStore(record)).toMatchObject({ entries: 2 });
    expect((await verifyStore(record)).firstBad).toBeUndefined();
  });
});
