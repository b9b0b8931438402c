import { newSigningKey, openCheckpoint, signerFrom, type Signer } from "@wherefore/core/record";
import { copyFileSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openStore, pruneStore, signCheckpointOf, verifyStore } from "../src/index.ts";
import { access, consent, outcome, person } from "../src/conformance/acts.ts";
import { temporaryDirectory } from "./sample-record.ts";

const day = 86_400;
const origin = "papers.example/record";
let directory: ReturnType<typeof temporaryDirectory>;
let path: string;
let signer: Signer;

const threeDays = temporaryDirectory();

beforeAll(async () => {
  path = join(threeDays.path, "record.db");
  await recordDays(0, 1, 2);
});

afterAll(() => {
  threeDays[Symbol.dispose]();
});

beforeEach(() => {
  directory = temporaryDirectory();
  path = join(directory.path, "record.db");
  for (const name of ["record.db", "record.db.keys"]) copyFileSync(join(threeDays.path, name), join(directory.path, name));
  signer = signerFrom(newSigningKey(origin));
});

afterEach(() => {
  directory[Symbol.dispose]();
});

/** On each day a consent, two accesses and an outcome: four entries. */
async function recordDays(...days: readonly number[]): Promise<void> {
  const store = await openStore(path);
  for (const number of days) {
    const reader = person(`reader-${number.toString()}`);
    await store.ledger.append(consent(reader, number * day));
    const read = access([reader], number * day + 1);
    await store.record.append([read, access([reader, person("everybody")], number * day + 2)], []);
    await store.record.append([outcome(read, [person(`also-${number.toString()}`)], number * day + 3)], []);
  }
  await store.close();
}

function change(...statements: readonly string[]): void {
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  for (const statement of statements) database.exec(statement);
  database.close();
}

/** Puts the database back as it was, as a restored backup would. */
function backup(): () => void {
  const copy = `${path}.backup`;
  change("PRAGMA wal_checkpoint(TRUNCATE)");
  copyFileSync(path, copy);
  return () => {
    for (const end of ["-wal", "-shm"]) if (existsSync(path + end)) rmSync(path + end);
    copyFileSync(copy, path);
  };
}

function trust(): { readonly trust: { readonly publicKey: string } } {
  return { trust: { publicKey: signer.publicKey } };
}

describe("a signed checkpoint", () => {
  it("covers every entry there is, and is the same again while nothing is added", async () => {
    const note = await signCheckpointOf(path, signer);
    expect(await signCheckpointOf(path, signer)).toBe(note);
    expect(openCheckpoint(note, trust().trust)).toMatchObject({ size: 3 });
    expect(await verifyStore(path, { ...trust(), checkpoint: note })).toMatchObject({ entries: 12, signed: 12 });
  });

  it("goes on being true while the record grows", async () => {
    const note = await signCheckpointOf(path, signer);
    await recordDays(3);
    expect(await verifyStore(path, { ...trust(), checkpoint: note })).toMatchObject({ entries: 16, signed: 12 });
    await signCheckpointOf(path, signer);
    const report = await verifyStore(path, { ...trust(), checkpoint: note });
    expect(report).toMatchObject({ entries: 16, signed: 16 });
    expect(report.firstBad).toBeUndefined();
  });

  it("is believed only with the key and the origin that the verifier brings", async () => {
    const note = await signCheckpointOf(path, signer);
    const stranger = signerFrom(newSigningKey(origin)).publicKey;
    const invalid = expect.objectContaining({ code: "ERR_WHEREFORE_NOTE_INVALID" }) as Error;
    await expect(verifyStore(path, { trust: { publicKey: stranger }, checkpoint: note })).rejects.toThrow(invalid);
    await expect(verifyStore(path, { trust: { ...trust().trust, origin: "other.example" }, checkpoint: note })).rejects.toThrow(invalid);
    expect((await verifyStore(path, { trust: { publicKey: stranger } })).firstBad).toMatchObject({ kind: "checkpoint", why: "altered" });
  });

  it("is missed by whoever knows that the record is signed", async () => {
    await signCheckpointOf(path, signer);
    change("DELETE FROM checkpoint");
    expect((await verifyStore(path, trust())).firstBad).toMatchObject({ seq: 1, kind: "checkpoint", why: "missing" });
  });
});

/** Writes entry 7 anew, and every head after it: what somebody with the database and without the signing key can do. */
async function rewriteFrom(place: number): Promise<void> {
  const { leafHash, nextHead } = await import("@wherefore/core/record");
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  const rows = database.prepare("SELECT seq, body, head FROM entry ORDER BY seq").all() as unknown as {
    seq: number;
    body: string;
    head: string;
  }[];
  let head = rows[place - 2]?.head ?? "";
  for (const { seq, body } of rows.slice(place - 1)) {
    const text = seq === place ? body.replace("support", "account") : body;
    head = nextHead(head, leafHash(text));
    database.prepare("UPDATE entry SET body = ?, head = ? WHERE seq = ?").run(text, head, seq);
  }
  database.prepare("UPDATE chain_head SET head = ?").run(head);
  database.close();
}

describe("a record that was written anew, chain and all", () => {
  it("is intact by itself, and forked from what was signed", async () => {
    const unsigned = backup();
    await rewriteFrom(7);
    expect((await verifyStore(path)).firstBad).toBeUndefined();
    unsigned();
    await signCheckpointOf(path, signer);
    await rewriteFrom(7);
    expect((await verifyStore(path, trust())).firstBad).toMatchObject({ why: "forked", seq: 5 });
  });

  it("is never signed on top of what was signed before", async () => {
    await signCheckpointOf(path, signer);
    await rewriteFrom(7);
    await recordDays(3);
    await expect(signCheckpointOf(path, signer)).rejects.toThrow(expect.objectContaining({ code: "ERR_WHEREFORE_RECORD_ALTERED" }));
  });

  it("is found although the log of heads was written anew with it", async () => {
    const note = await signCheckpointOf(path, signer);
    await rewriteFrom(7);
    change("DELETE FROM head_log", "DELETE FROM checkpoint", "DELETE FROM signed_tree");
    await signCheckpointOf(path, signerFrom(newSigningKey(origin)));
    expect((await verifyStore(path, trust())).firstBad).toMatchObject({ kind: "checkpoint", why: "altered", seq: 1 });
    expect((await verifyStore(path, { ...trust(), checkpoint: note })).firstBad).toMatchObject({ kind: "checkpoint", why: "forked" });
  });
});

describe("a record that was put back as it was before", () => {
  it("is rolled back from the checkpoint kept elsewhere, and named from its end on", async () => {
    await signCheckpointOf(path, signer);
    const restore = backup();
    await recordDays(3);
    const note = await signCheckpointOf(path, signer);
    restore();
    expect((await verifyStore(path, trust())).firstBad).toBeUndefined();
    expect((await verifyStore(path, { ...trust(), checkpoint: note })).firstBad).toMatchObject({ why: "rolled-back", seq: 13 });
  });

  it("is forked once other entries follow, signed or not", async () => {
    await signCheckpointOf(path, signer);
    const restore = backup();
    await recordDays(3);
    const note = await signCheckpointOf(path, signer);
    restore();
    await recordDays(4);
    await signCheckpointOf(path, signer);
    expect((await verifyStore(path, { ...trust(), checkpoint: note })).firstBad).toMatchObject({ why: "forked", kind: "checkpoint" });
  });

  it("is rolled back also where only entries and heads went, and the signed log stayed", async () => {
    await signCheckpointOf(path, signer);
    change(
      "DELETE FROM record_subject WHERE entry > 10",
      "DELETE FROM entry WHERE seq > 10",
      "UPDATE chain_head SET seq = 10, head = (SELECT head FROM entry WHERE seq = 10)",
    );
    expect((await verifyStore(path, trust())).firstBad).toMatchObject({ why: "rolled-back", seq: 11 });
  });
});

describe("retention of the record", () => {
  const afterAYear = Date.parse("2027-11-23T00:00:00.000Z");

  it("removes sealed days older than a year, keeps the ledger, and still verifies", async () => {
    const note = await signCheckpointOf(path, signer);
    const report = await pruneStore(path, { signer, now: afterAYear });
    expect(report).toEqual({ segments: 2, entries: 6, before: "2026-11-23T00:00:00.000Z" });
    const verified = await verifyStore(path, { ...trust(), checkpoint: note });
    expect(verified).toMatchObject({ entries: 14, signed: 14, pruned: { entries: 6, segments: 2 } });
    expect(verified.firstBad).toBeUndefined();
    const store = await openStore(path);
    expect(await store.record.accessesOf(person("reader-0"))).toEqual([]);
    expect(await store.ledger.eventsOf(person("reader-0"))).toHaveLength(1);
    expect(await store.record.accessesOf(person("everybody"))).toHaveLength(1);
    await store.close();
  });

  it("goes on: what is added afterwards is signed and verified, and a second time nothing is left to prune", async () => {
    await pruneStore(path, { signer, now: afterAYear });
    await recordDays(3);
    await signCheckpointOf(path, signer);
    expect(await pruneStore(path, { signer, now: afterAYear })).toMatchObject({ segments: 0, entries: 0 });
    const verified = await verifyStore(path, trust());
    expect(verified).toMatchObject({ entries: 18, signed: 18, pruned: { entries: 6 } });
    expect(verified.firstBad).toBeUndefined();
  });

  it("calls missing what was removed without a signed entry that says so, and takes no other key", async () => {
    await signCheckpointOf(path, signer);
    const stranger = signerFrom(newSigningKey(origin));
    change("DELETE FROM entry WHERE seq IN (2, 3, 4)", "DELETE FROM record_subject WHERE entry IN (2, 3, 4)");
    expect((await verifyStore(path, trust())).firstBad).toMatchObject({ seq: 2, why: "missing" });
    await expect(pruneStore(path, { signer: stranger, now: afterAYear })).rejects.toThrow();
  });

  it("does not prune a record that is not intact: it is evidence then", async () => {
    await signCheckpointOf(path, signer);
    change("UPDATE entry SET body = replace(body, 'support', 'account') WHERE seq = 2");
    const altered = expect.objectContaining({ code: "ERR_WHEREFORE_RECORD_ALTERED" }) as Error;
    await expect(pruneStore(path, { signer, now: afterAYear })).rejects.toThrow(altered);
  });

  it.each([
    [{ months: 5 }, /6 to 36 months/],
    [{ months: 37 }, /6 to 36 months/],
    [{ months: 24 }, /say why/],
    [{ months: 24, because: "two\nlines" }, /one line/],
  ])("is refused for %j", async (retention, sentence) => {
    await expect(pruneStore(path, { signer, ...retention })).rejects.toThrow(sentence);
  });

  it("may be three years where it is said why, and the entry that says what was pruned says it too", async () => {
    const because = "Art. L. 123-22 of the commercial code";
    const now = Date.parse("2029-11-23T00:00:00.000Z");
    expect(await pruneStore(path, { signer, months: 36, because, now })).toMatchObject({ segments: 2, before: "2026-11-23T00:00:00.000Z" });
    const database = new DatabaseSync(path, { readOnly: true });
    const entries = database.prepare('SELECT body FROM entry WHERE body LIKE \'%"kind":"prune"%\'').all() as { body: string }[];
    database.close();
    expect(entries.map(({ body }) => (JSON.parse(body) as { because: string }).because)).toEqual([because, because]);
    expect((await verifyStore(path, trust())).firstBad).toBeUndefined();
  });
});
