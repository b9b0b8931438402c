import { openStore } from "@wherefore/store";
import { randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { accesses, people, storedBody } from "../acts.ts";
import { interleave, rate, ratio, type Slot } from "../interleave.ts";
import type { Outcome } from "../outcome.ts";

const pseudonyms = people.map(() => randomBytes(32).toString("hex"));
const schema = `
PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
CREATE TABLE entry (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL, head TEXT NOT NULL) STRICT;
CREATE TABLE record_subject (pseudonym TEXT NOT NULL, at INTEGER NOT NULL, seq INTEGER NOT NULL, entry INTEGER NOT NULL,
  PRIMARY KEY (pseudonym, at, seq, entry)) STRICT, WITHOUT ROWID;
`;

/** The same rows into the same tables, ready-made: nothing is encoded, hashed or chained. */
function rawSlot(database: DatabaseSync, size: number, batches: number): Slot {
  const entry = database.prepare("INSERT INTO entry VALUES (?, ?, ?, ?)");
  const mention = database.prepare("INSERT INTO record_subject VALUES (?, ?, ?, ?)");
  const next = (): number => (database.prepare("SELECT coalesce(max(seq), 0) AS seq FROM entry").get() as { seq: number }).seq;
  const [body, head] = [storedBody(), "a".repeat(64)];
  return async () => {
    let seq = next();
    const ids = Array.from({ length: size * batches }, () => randomUUID());
    return await rate(size * batches, () => {
      for (let batch = 0; batch < batches; batch += 1) {
        database.exec("BEGIN IMMEDIATE");
        for (let index = 0; index < size; index += 1) {
          seq += 1;
          entry.run(seq, ids[batch * size + index] ?? "", body, head);
          mention.run(pseudonyms[Math.floor(Math.random() * pseudonyms.length)] ?? "", Date.now(), seq, seq);
        }
        database.exec("COMMIT");
      }
    });
  };
}

/** Row 1: everything the store does for an entry, against inserting the finished rows. */
export async function sqlitePipeline(folder: string): Promise<Outcome> {
  const store = await openStore(join(folder, "pipeline.db"));
  const database = new DatabaseSync(join(folder, "raw.db"));
  database.exec(schema);
  const storeSlot =
    (size: number, batches: number): Slot =>
    async () => {
      const ready = Array.from({ length: batches }, () => accesses(size));
      return await rate(size * batches, async () => {
        // The next batch is there while one commits, as under load.
        const inTurn = async (): Promise<void> => {
          for (let batch = ready.pop(); batch !== undefined; batch = ready.pop()) await store.record.append(batch, []);
        };
        await Promise.all([inTurn(), inTurn()]);
      });
    };
  await storeSlot(100, 20)();
  const rates = await interleave(
    {
      raw100: rawSlot(database, 100, 20),
      store100: storeSlot(100, 20),
      raw1000: rawSlot(database, 1_000, 4),
      store1000: storeSlot(1_000, 4),
    },
    7,
  );
  await store.close();
  database.close();
  const found = [ratio(rates.store100, rates.raw100), ratio(rates.store1000, rates.raw1000)];
  return {
    row: 1,
    what: "SQLite: the whole pipeline, times the plain insert of the same rows, b = 100 and 1,000",
    target: "≥ 0.75",
    measured: found.map((one) => one.toFixed(2)).join(" and "),
    met: found.every((one) => one >= 0.75),
  };
}
