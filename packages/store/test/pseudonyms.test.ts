import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { access, consent, outcome, person } from "../src/conformance/acts.ts";
import { openStore } from "../src/index.ts";
import { temporaryDirectory } from "./sample-record.ts";

const ada = person("ada");
const november = Date.parse("2026-11-21T12:00:00.000Z");

/** Seconds from the acts' noon to an instant. */
function secondsTo(instant: string): number {
  return (Date.parse(instant) - november) / 1_000;
}

function rowsOf(path: string, sql: string): readonly Readonly<Record<string, unknown>>[] {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

describe("a person's pseudonym in the record", () => {
  it("is another one each month, so that without their key nobody can follow them; with it, all their accesses are found", async () => {
    using directory = temporaryDirectory();
    const path = join(directory.path, "record.db");
    const store = await openStore(path);
    const months = ["2026-11-30T23:59:59.999Z", "2026-12-01T00:00:00.000Z", "2026-12-31T23:59:59.999Z", "2031-01-01T00:00:00.000Z"];
    const reads = months.map((at) => access([ada], secondsTo(at)));
    for (const read of reads) await store.record.append([read], []);
    const [first, second, third, last] = await store.record.accessesOf(ada).then((found) => [...found].reverse());
    expect([first, second, third, last].map((entry) => entry?.at)).toEqual(months);
    const pseudonyms = [first, second, third, last].map((entry) => entry?.dataSubjects[0]);
    expect(pseudonyms[1]).toBe(pseudonyms[2]);
    expect(new Set(pseudonyms).size).toBe(3);
    expect(first?.accessor?.pseudonym).not.toBe(second?.accessor?.pseudonym);
    const again = await store.record.append([reads[0] ?? access([ada], 0)], []);
    expect(again).toMatchObject({ outcome: "committed", receipts: [{ seq: 1 }] });
    await store.close();
    const after = await openStore(path);
    expect(await after.record.accessesOf(ada, { limit: 2 })).toMatchObject([{ at: months[3] }, { at: months[2] }]);
    await after.close();
  }, 120_000);

  it("is found also where an outcome names them in the month after the access", async () => {
    using directory = temporaryDirectory();
    const store = await openStore(join(directory.path, "record.db"));
    const list = access([], secondsTo("2026-11-30T23:59:59.000Z"));
    await store.record.append([list], []);
    await store.record.append([outcome(list, [ada], secondsTo("2026-12-01T00:00:01.000Z"))], []);
    expect(await store.record.accessesOf(ada)).toMatchObject([{ id: list.id }]);
    await store.close();
  }, 120_000);

  it("differs from the one in the ledger and from that of an accessor with the same id", async () => {
    using directory = temporaryDirectory();
    const path = join(directory.path, "record.db");
    const store = await openStore(path);
    await store.ledger.append(consent(ada, 0));
    await store.record.append([access([ada], 1, { accessor: { id: "ada", roles: [] } })], []);
    const [entry] = await store.record.accessesOf(ada);
    await store.close();
    const [row] = rowsOf(path, "SELECT pseudonym FROM ledger_event");
    expect(new Set([entry?.dataSubjects[0], entry?.accessor?.pseudonym, row?.["pseudonym"]]).size).toBe(3);
  }, 120_000);
});

describe("a person who was only asked about", () => {
  it("gets no key, and is named in a denial only where they are known", async () => {
    using directory = temporaryDirectory();
    const path = join(directory.path, "record.db");
    const store = await openStore(path);
    const denied = { decision: "deny", reasons: ["accessor-not-authorised"], accessor: null } as const;
    await store.ledger.append(consent(ada, 0));
    for (let guess = 0; guess < 20; guess += 1) {
      const stranger = person(`guess-${guess.toString()}`);
      await store.ledger.statesOf([stranger]);
      await store.ledger.eventsOf(stranger);
      await store.record.accessesOf(stranger);
      await store.record.append([access([ada, stranger], guess, denied)], [{ dataSubject: stranger, version: 0 }]);
      expect(await store.record.accessesOf(stranger)).toEqual([]);
    }
    expect(await store.record.accessesOf(ada)).toHaveLength(20);
    await store.close();
    expect(rowsOf(`${path}.keys`, "SELECT name FROM person")).toHaveLength(1);
  }, 120_000);

  it("gets one where the guard only watches: then the access took place", async () => {
    using directory = temporaryDirectory();
    const store = await openStore(join(directory.path, "record.db"));
    await store.record.append([access([ada], 0, { decision: "deny", reasons: ["consent-missing"], enforcement: "shadow" })], []);
    expect(await store.record.accessesOf(ada)).toHaveLength(1);
    await store.close();
  }, 120_000);
});
