import { openStore } from "@wherefore/store";
import type { Store } from "@wherefore/core";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { startPostgres } from "../../../packages/store/test/postgres/postgres-server.ts";
import { accesses, accessTo, consentOf, people, withdrawalOf } from "../acts.ts";
import { interleave, percentile, rate, ratio, type Slot } from "../interleave.ts";
import { notMeasured, type Outcome } from "../outcome.ts";
import { insertBoth, insertFenced, insertLocked, insertPlain, rawBatch, rawSchema, type RawBatch } from "./postgres-raw.ts";

const titles = {
  2: ["PostgreSQL: the whole pipeline, times the plain unnest of the same rows, b = 100 and 1,000", "≥ 0.65 and ≥ 0.75"],
  3: ["PostgreSQL: unnest, times COPY, b = 100 and 1,000", "≥ 0.60"],
  4: ["PostgreSQL, 8 writers: fenced chains, times none; times one lock for all", "≥ 0.80; ≥ 2"],
  8: ["validated at the commit, times not validated; times a lookup for each request (b = 100)", "≥ 0.70; ≥ 1.5"],
  9: ["a withdrawal is seen by another instance, p99 in ms", "≤ 50"],
} as const;

/** Rows 2, 3, 4, 8 and 9, on a server of their own. */
export async function postgresRows(folder: string): Promise<readonly Outcome[]> {
  const server = await startPostgres();
  if (server === undefined) return ([2, 3, 4, 8, 9] as const).map((row) => notMeasured(row, ...titles[row], "there is no PostgreSQL here"));
  const url = await server.createDatabase();
  const clients = await Promise.all(Array.from({ length: 8 }, () => connected(url)));
  const stores = await Promise.all([1, 2].map(() => openStore(url, { keys: join(folder, "postgres.keys") })));
  try {
    const [client, [store, other]] = [clients[0] as Client, stores as [Store, Store]];
    await client.query(rawSchema);
    return [
      await wholePipeline(client, store),
      await copying(client),
      await eightWriters(clients),
      await validation(store),
      await seenBy(store, other),
    ];
  } finally {
    await Promise.all(stores.map((store) => store.close()));
    await Promise.all(clients.map((client) => client.end()));
    await server.stop();
  }
}

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

const places = new Map<string, number>();

/** A batch at the end of a chain of its own. */
function nextBatch(chain: string, size: number): RawBatch {
  const after = places.get(chain) ?? 0;
  places.set(chain, after + size);
  return rawBatch(size, after);
}

function rawSlot(size: number, batches: number, write: (batch: RawBatch) => Promise<void>, chain: string): Slot {
  return async () => {
    const ready = Array.from({ length: batches }, () => nextBatch(chain, size));
    return await rate(size * batches, async () => {
      for (const batch of ready) await write(batch);
    });
  };
}

async function wholePipeline(client: Client, store: Store): Promise<Outcome> {
  const storeSlot =
    (size: number, batches: number): Slot =>
    async () => {
      const ready = Array.from({ length: batches }, () => accesses(size));
      return await rate(size * batches, async () => {
        const inTurn = async (): Promise<void> => {
          for (let batch = ready.pop(); batch !== undefined; batch = ready.pop()) await store.record.append(batch, []);
        };
        await Promise.all([inTurn(), inTurn()]);
      });
    };
  const raw = (batch: RawBatch): Promise<void> => insertBoth(client, 1, batch);
  await storeSlot(100, 20)();
  const rates = await interleave(
    {
      raw100: rawSlot(100, 20, raw, "both"),
      store100: storeSlot(100, 20),
      raw1000: rawSlot(1_000, 4, raw, "both"),
      store1000: storeSlot(1_000, 4),
    },
    7,
  );
  const [hundred, thousand] = [ratio(rates.store100, rates.raw100), ratio(rates.store1000, rates.raw1000)];
  const [what, target] = titles[2];
  return { row: 2, what, target, measured: `${hundred.toFixed(2)} and ${thousand.toFixed(2)}`, met: hundred >= 0.65 && thousand >= 0.75 };
}

async function copying(client: Client): Promise<Outcome> {
  const copy = async (batch: RawBatch): Promise<void> => {
    const lines = batch.seqs.map((seq, index) => {
      const body = (batch.bodies[index] ?? "").replaceAll("\\", "\\\\");
      return `2\t${seq}\t${batch.ids[index] ?? ""}\t${body}\t\\\\x${batch.heads[index]?.toString("hex") ?? ""}\n`;
    });
    await pipeline(Readable.from([lines.join("")]), client.query(copyFrom("COPY raw.plain FROM STDIN")));
  };
  const unnest = (batch: RawBatch): Promise<void> => insertPlain(client, 1, batch);
  const rates = await interleave(
    {
      copy100: rawSlot(100, 20, copy, "copy"),
      unnest100: rawSlot(100, 20, unnest, "unnest"),
      copy1000: rawSlot(1_000, 4, copy, "copy"),
      unnest1000: rawSlot(1_000, 4, unnest, "unnest"),
    },
    7,
  );
  const found = [ratio(rates.unnest100, rates.copy100), ratio(rates.unnest1000, rates.copy1000)];
  const [what, target] = titles[3];
  return { row: 3, what, target, measured: found.map((one) => one.toFixed(2)).join(" and "), met: found.every((one) => one >= 0.6) };
}

async function eightWriters(clients: readonly Client[]): Promise<Outcome> {
  for (let index = 0; index < 16; index += 1) await clients[0]?.query("INSERT INTO raw.head VALUES ($1, 1, 0, '')", [100 + index]);
  const together = (first: number, write: typeof insertPlain): Slot => {
    const lanes = clients.map((client, index) => {
      const chain = first + index;
      return rawSlot(100, 6, (batch) => write(client, chain, batch), chain.toString());
    });
    return () => rate(100 * 6 * clients.length, () => Promise.all(lanes.map((lane) => lane())));
  };
  const rates = await interleave(
    { none: together(50, insertPlain), fenced: together(100, insertFenced), locked: together(108, insertLocked) },
    7,
  );
  const [ofNone, ofLock] = [ratio(rates.fenced, rates.none), ratio(rates.fenced, rates.locked)];
  const [what, target] = titles[4];
  return { row: 4, what, target, measured: `${ofNone.toFixed(2)}; ${ofLock.toFixed(1)}`, met: ofNone >= 0.8 && ofLock >= 2 };
}

async function validation(store: Store): Promise<Outcome> {
  const some = people.slice(0, 100);
  const hundredTimes =
    (ask: (person: (typeof some)[number]) => Promise<unknown>): Slot =>
    async () =>
      await rate(1_000, async () => {
        for (let batch = 0; batch < 10; batch += 1) await Promise.all(some.map(ask));
      });
  const slots = {
    plain: hundredTimes((person) => store.record.append([accessTo(person)], [])),
    validated: hundredTimes((person) => store.record.append([accessTo(person)], [{ dataSubject: person, version: 0 }])),
    looked: hundredTimes(async (person) => {
      await store.ledger.statesOf([person]);
      return await store.record.append([accessTo(person)], []);
    }),
  };
  const rates = await interleave(slots, 9);
  const [ofPlain, ofLookup] = [ratio(rates.validated, rates.plain), ratio(rates.validated, rates.looked)];
  const [what, target] = titles[8];
  return { row: 8, what, target, measured: `${ofPlain.toFixed(2)}; ${ofLookup.toFixed(2)}`, met: ofPlain >= 0.7 && ofLookup >= 1.5 };
}

/** One instance withdraws, another one follows the ledger every 25 ms. */
async function seenBy(store: Store, other: Store): Promise<Outcome> {
  const acknowledged = new Map<string, number>();
  const delays: number[] = [];
  let cursor = "";
  let isOver = false;
  const following = (async () => {
    while (!isOver) {
      for (const change of await other.ledger.changesSince(cursor, 1_000)) {
        cursor = change.cursor;
        const at = acknowledged.get(change.dataSubject.id);
        if (at !== undefined && change.version === 2) delays.push(Math.max(0, performance.now() - at));
      }
      await wait(25);
    }
  })();
  for (let index = 0; index < 400; index += 1) {
    const person = { id: `seen-${index.toString()}`, as: "person" } as const;
    await store.ledger.append(consentOf(person));
    acknowledged.set(person.id, performance.now());
    await store.ledger.append(withdrawalOf(person));
    acknowledged.set(person.id, performance.now());
    await wait(5);
  }
  await wait(200);
  isOver = true;
  await following;
  const p99 = percentile(delays, 0.99);
  const [what, target] = titles[9];
  const isWhole = delays.length === 400;
  return { row: 9, what, target, measured: `${p99.toFixed(0)} (${delays.length.toString()} of 400 seen)`, met: isWhole && p99 <= 50 };
}
