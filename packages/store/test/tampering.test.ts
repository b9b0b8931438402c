import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyStore, type BadEntry } from "../src/index.ts";
import { verifyDatabase, type VerifyReport } from "../src/verify/verify-database.ts";
import { sampleStore, temporaryDirectory } from "./sample-record.ts";

const directory = temporaryDirectory();
const entries = 31;
let path: string;
let database: DatabaseSync;

beforeAll(async () => {
  path = await sampleStore(directory.path);
  // Somebody who tampers opens the file past the store.
  database = new DatabaseSync(path, { enableForeignKeyConstraints: false });
});

afterAll(() => {
  database.close();
  directory[Symbol.dispose]();
});

/** What verification says while a change stands; the change is then undone. */
async function foundAfter(...changes: readonly (() => void)[]): Promise<BadEntry | undefined> {
  const report = await undone(() => {
    for (const change of changes) change();
  });
  return report.firstBad;
}

async function undone(change: () => void, entriesOnly = false): Promise<VerifyReport> {
  database.exec("BEGIN");
  try {
    change();
    return await verifyDatabase(database, { entriesOnly });
  } finally {
    database.exec("ROLLBACK");
  }
}

function run(sql: string, ...values: (string | number | Uint8Array)[]): () => void {
  return () => {
    database.prepare(sql).run(...values);
  };
}

/** Every value with one bit of one byte turned over, a different bit in each. */
function* oneByteChanged(text: string): Generator<Uint8Array> {
  for (let place = 0; place < text.length; place += 1) {
    const bytes = Buffer.from(text);
    bytes[place] = (bytes[place] ?? 0) ^ (1 << (place % 8));
    yield bytes;
  }
}

interface EntryRow {
  readonly seq: number;
  readonly id: string;
  readonly body: string;
  readonly head: string;
}

function entryRows(): readonly EntryRow[] {
  return database.prepare("SELECT * FROM entry ORDER BY seq").all() as unknown as EntryRow[];
}

describe("verification of an untouched record", () => {
  it("finds it intact, counts its entries and gives its head", async () => {
    const pruned = { entries: 0, segments: 0 };
    expect(await verifyStore(path)).toEqual({ entries, head: entryRows().at(-1)?.head, signed: 0, pruned });
  });

  it("says so also while the application writes to it", async () => {
    database.exec("BEGIN IMMEDIATE; UPDATE chain_head SET seq = 99");
    try {
      expect((await verifyStore(path)).firstBad).toBeUndefined();
    } finally {
      database.exec("ROLLBACK");
    }
  });
});

describe("verification after one byte was changed", () => {
  it("names the entry, wherever in its body the byte was", async () => {
    const missed: string[] = [];
    let changed = 0;
    for (const { seq, body } of entryRows()) {
      for (const bytes of oneByteChanged(body)) {
        changed += 1;
        const { firstBad } = await undone(run("UPDATE entry SET body = CAST(? AS TEXT) WHERE seq = ?", bytes, seq), true);
        if (firstBad?.seq !== seq || firstBad.why !== "altered") missed.push(`${seq.toString()}: ${JSON.stringify(firstBad)}`);
      }
      expect(await foundAfter(run("UPDATE entry SET body = body || ' ' WHERE seq = ?", seq))).toMatchObject({ seq, why: "altered" });
    }
    expect(missed).toEqual([]);
    expect(changed).toBeGreaterThan(entries * 300);
  }, 240_000);

  it.each(["head", "id"] as const)(
    "names the entry, wherever in its %s the byte was",
    async (column) => {
      for (const row of entryRows()) {
        for (const bytes of oneByteChanged(row[column])) {
          expect((await foundAfter(run(`UPDATE entry SET ${column} = CAST(? AS TEXT) WHERE seq = ?`, bytes, row.seq)))?.seq).toBe(row.seq);
        }
      }
    },
    240_000,
  );

  it("names the head of the chain, wherever in it the byte was", async () => {
    for (const bytes of oneByteChanged(entryRows().at(-1)?.head ?? "")) {
      expect(await foundAfter(run("UPDATE chain_head SET head = CAST(? AS TEXT)", bytes))).toEqual({
        chain: "main",
        seq: entries,
        kind: "head",
        why: "altered",
      });
    }
  });

  it.each([
    ["ledger_event", "pseudonym", "seq"],
    ["ledger_event", "key", "seq"],
    ["record_subject", "pseudonym", "entry"],
    ["ledger_answer", "pseudonym", "seq"],
    ["ledger_answer", "key", "seq"],
    ["ledger_answer", "content", "seq"],
    ["ledger_answer", "seal", "seq"],
  ])(
    "names the entry that a row of %s leads to, wherever in its %s the byte was",
    async (table, column, leadsTo) => {
      const rows = database.prepare(`SELECT ${column} AS value, ${leadsTo} AS entry FROM ${table}`).all() as unknown as {
        value: string;
        entry: number;
      }[];
      expect(rows.length).toBeGreaterThan(0);
      for (const { value, entry } of rows) {
        for (const bytes of oneByteChanged(value)) {
          const change = run(`UPDATE ${table} SET ${column} = CAST(? AS TEXT) WHERE ${column} = ? AND ${leadsTo} = ?`, bytes, value, entry);
          expect(await foundAfter(change)).toMatchObject({ seq: entry, why: "index" });
        }
      }
    },
    240_000,
  );

  it.each([
    ["ledger_event", "version", "seq"],
    ["ledger_event", "seq", "seq"],
    ["record_subject", "at", "entry"],
    ["record_subject", "seq", "entry"],
    ["record_subject", "entry", "entry"],
    ["ledger_answer", "seq", "seq"],
  ])("notices another number in %s.%s", async (table, column, leadsTo) => {
    const rows = database.prepare(`SELECT DISTINCT ${leadsTo} AS entry FROM ${table}`).all() as unknown as { entry: number }[];
    for (const { entry } of rows) {
      const found = await foundAfter(run(`UPDATE ${table} SET ${column} = ${column} + 1000 WHERE ${leadsTo} = ?`, entry));
      expect(found?.why).toBe("index");
    }
  });

  it("tells it from a byte of the file in which nothing is stored", async () => {
    database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    const bytes = readFileSync(path);
    const before = contentOf(path);
    const copy = `${path}.copy`;
    copyFileSync(path, copy);
    const missed: number[] = [];
    for (let place = 100; place < bytes.length; place += 211) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 0x55;
      writeFileSync(copy, changed);
      if ((await isFoundIntact(copy)) && contentOf(copy) !== before) missed.push(place);
    }
    expect(missed).toEqual([]);
  }, 240_000);
});

async function isFoundIntact(file: string): Promise<boolean> {
  return verifyStore(file).then(
    ({ firstBad }) => firstBad === undefined,
    () => false,
  );
}

/** Everything the record consists of, read without its indexes. */
function contentOf(file: string): string {
  const reader = new DatabaseSync(file, { readOnly: true });
  try {
    const tables = ["entry", "chain_head", "ledger_event", "record_subject", "ledger_answer"];
    return JSON.stringify(tables.map((table) => reader.prepare(`SELECT * FROM ${table}`).all()));
  } finally {
    reader.close();
  }
}

describe("verification after entries were moved or removed", () => {
  it("names the place of an entry that is gone", async () => {
    expect(await foundAfter(run("DELETE FROM entry WHERE seq = 17"))).toMatchObject({ seq: 17, why: "missing" });
  });

  it("names the place after the last entry when the end was cut off", async () => {
    const cut = run("DELETE FROM entry WHERE seq > 28");
    expect(await foundAfter(cut, run("DELETE FROM ledger_event WHERE seq > 28"))).toMatchObject({ seq: 29, why: "missing" });
  });

  it("notices a row that leads to an entry which was cut off together with the head", async () => {
    const moveHead = run("UPDATE chain_head SET seq = 28, head = (SELECT head FROM entry WHERE seq = 28)");
    expect(await foundAfter(run("DELETE FROM entry WHERE seq > 28"), moveHead)).toMatchObject({ seq: 29, why: "index" });
  });

  it("names the first of two entries that were exchanged, with their heads or without", async () => {
    const [one, other] = [entryRows()[9], entryRows()[19]];
    const swap = (columns: readonly ("body" | "head")[]): (() => void)[] =>
      [
        [one, other],
        [other, one],
      ].flatMap(([from, to]) =>
        columns.map((column) => run(`UPDATE entry SET ${column} = ? WHERE seq = ?`, from?.[column] ?? "", to?.seq ?? 0)),
      );
    expect(await foundAfter(...swap(["body", "head"]))).toMatchObject({ seq: 10, why: "reordered" });
    expect(await foundAfter(...swap(["body"]))).toMatchObject({ seq: 10, why: "reordered" });
  });

  it("names the entry whose person was taken out of the list of accesses, or put into it", async () => {
    expect(await foundAfter(run("DELETE FROM record_subject WHERE entry = 7"))).toMatchObject({ seq: 7, kind: "access", why: "index" });
    expect(await foundAfter(run("INSERT INTO record_subject VALUES ('somebody', 0, 7, 7)"))).toMatchObject({ seq: 7, why: "index" });
  });

  it("says what kind of entry it is, in words of its own only", async () => {
    const withdrawn = entryRows().find(({ body }) => body.includes("consent-withdrawn"));
    const changed = withdrawn?.body.replace("newsletter", "newsletteR") ?? "";
    expect((await foundAfter(run("UPDATE entry SET body = ? WHERE seq = ?", changed, withdrawn?.seq ?? 0)))?.kind).toBe(
      "ledger consent-withdrawn",
    );
    const hostile = withdrawn?.body.replace("consent-withdrawn", "\\u001b[2J") ?? "";
    expect((await foundAfter(run("UPDATE entry SET body = ? WHERE seq = ?", hostile, withdrawn?.seq ?? 0)))?.kind).toBe("unreadable");
  });
});
