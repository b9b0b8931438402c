import { newSigningKey, signerFrom } from "@wherefore/core/record";
import { Pool } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { access, person } from "../../src/conformance/acts.ts";
import { openStore, pruneStore, signCheckpointOf, verifyStore, type BadEntry } from "../../src/index.ts";
import { recordSample } from "../sample-record.ts";
import { emptyDatabases, type StoreDatabases } from "./empty-databases.ts";
import { startPostgres } from "./postgres-server.ts";

const postgres = await startPostgres();
const databases = emptyDatabases(postgres);

afterAll(async () => {
  await postgres?.stop();
});

describe.skipIf(postgres === undefined)("verification of a record on PostgreSQL", () => {
  let urls: StoreDatabases;
  let template: string;
  let entries: number;

  async function run(sql: string, database = urls.record): Promise<readonly unknown[]> {
    return (await postgres?.run(database, sql)) ?? [];
  }

  beforeAll(async () => {
    urls = await databases();
    const [one, other] = [await openStore(urls.record, { keys: urls.keys }), await openStore(urls.record, { keys: urls.keys })];
    await recordSample(one);
    await other.record.append([access([person("everybody")], 90)], []);
    await Promise.all([one.close(), other.close()]);
    entries = 32;
    template = new URL(urls.record).pathname.slice(1);
  });

  beforeEach(async () => {
    if (urls.record.includes(template)) urls = { ...urls, record: (await postgres?.createDatabase()) ?? "" };
    const name = new URL(urls.record).pathname.slice(1);
    await run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`, urls.keys);
    await run(`CREATE DATABASE ${name} TEMPLATE ${template}`, urls.keys);
  });

  async function foundAfter(sql: string): Promise<BadEntry | undefined> {
    await run(sql);
    return (await verifyStore(urls.record)).firstBad;
  }

  /** A place in the longer of the two chains. */
  const inSample = "chain = (SELECT chain FROM wherefore.chain_head ORDER BY seq DESC LIMIT 1) AND";

  it("finds an untouched record intact, counts the entries of every chain and gives its head", async () => {
    const report = await verifyStore(urls.record);
    expect(report).toMatchObject({ entries, signed: 0 });
    expect(report.firstBad).toBeUndefined();
    expect(report.head).toMatch(/^[0-9a-f]{64}$/);
    expect(await verifyStore(urls.record)).toEqual(report);
  });

  it.each([
    ["body", "replace(body, 'newsletter', 'newsletteR')", 1, "altered"],
    ["body", "body || ' '", 7, "altered"],
    ["head", "set_byte(head, 5, 1 + get_byte(head, 5) % 250)", 9, "altered"],
    ["id", "gen_random_uuid()", 9, "index"],
  ])("names the entry whose %s was changed: %s", async (column, change, seq, why) => {
    const found = await foundAfter(`UPDATE wherefore.entry SET ${column} = ${change} WHERE ${inSample} seq = ${seq.toString()}`);
    expect(found).toMatchObject({ seq, why });
  });

  it("names the place of an entry that is gone, in the middle and at the end", async () => {
    expect(await foundAfter(`DELETE FROM wherefore.entry WHERE ${inSample} seq = 31`)).toMatchObject({ seq: 31, why: "missing" });
    expect(await foundAfter(`DELETE FROM wherefore.entry WHERE ${inSample} seq = 17`)).toMatchObject({ seq: 17, why: "missing" });
  });

  it("notices a head row that is not where its chain ends", async () => {
    const found = await foundAfter(`UPDATE wherefore.chain_head SET seq = 30 WHERE seq = 31`);
    expect(found).toMatchObject({ why: "altered", kind: "head" });
  });

  it.each([
    { what: "another person's pseudonym", table: "ledger_event", change: "pseudonym = sha256(pseudonym)", where: "seq = 1", seq: 1 },
    { what: "another version", table: "ledger_event", change: "version = version + 1000", where: "seq = 4", seq: 4 },
    { what: "another key", table: "ledger_event", change: "key = sha256(key)", where: "seq = 4", seq: 4 },
    {
      what: "another person in the list of accesses",
      table: "record_subject",
      change: "pseudonym = sha256(pseudonym)",
      where: "by_seq = 2",
      seq: 2,
    },
    { what: "another instant of an access", table: "record_subject", change: "at = at + 1", where: "by_seq = 3", seq: 3 },
    { what: "another access", table: "record_subject", change: "seq = seq + 1", where: "by_seq = 3", seq: 3 },
    { what: "another content of an answered consent", table: "ledger_answer", change: "content = sha256(content)", where: "true", seq: 31 },
    { what: "another seal of an answered consent", table: "ledger_answer", change: "seal = sha256(seal)", where: "true", seq: 31 },
  ])("names the entry that a row leads to which was given $what", async ({ table, change, where, seq }) => {
    // The rows of the sample's chain: the other has no event and one access.
    const chain = table === "record_subject" ? inSample.replace("chain =", "by_chain =") : inSample;
    const found = await foundAfter(`UPDATE wherefore.${table} SET ${change} WHERE ${chain} ${where}`);
    expect(found).toMatchObject({ seq, why: "index" });
  });

  it("notices rows that were taken away, invented, or lead nowhere", async () => {
    expect(await foundAfter(`DELETE FROM wherefore.record_subject WHERE by_seq = 7`)).toMatchObject({ seq: 7, why: "index" });
    expect(await foundAfter(`DELETE FROM wherefore.record_subject WHERE by_seq = 2`)).toMatchObject({ seq: 2, why: "index" });
    const invented = `INSERT INTO wherefore.record_subject SELECT sha256('nobody'), 0, chain, 99, chain, 99 FROM wherefore.chain_head WHERE seq = 1`;
    expect((await foundAfter(invented))?.why).toBe("index");
  });

  it("notices a person who was set back to an earlier version, as which a withdrawal would be unknown", async () => {
    expect(await foundAfter("UPDATE wherefore.ledger_subject SET version = version - 1 WHERE version = 3")).toMatchObject({ why: "index" });
  });

  it("holds every chain to what was signed, and notices a chain that was rolled back with its head", async () => {
    const signer = signerFrom(newSigningKey("papers.example/record"));
    const note = await signCheckpointOf(urls.record, signer);
    expect(await signCheckpointOf(urls.record, signer)).toBe(note);
    const trust = { publicKey: signer.publicKey };
    expect(await verifyStore(urls.record, { trust, checkpoint: note })).toMatchObject({ entries, signed: entries });
    await run(`DELETE FROM wherefore.record_subject WHERE by_seq = 1;
      DELETE FROM wherefore.entry USING wherefore.chain_head AS head WHERE head.chain = entry.chain AND head.seq = 1;
      DELETE FROM wherefore.chain_head WHERE seq = 1`);
    const { firstBad, signed } = await verifyStore(urls.record, { trust, checkpoint: note });
    expect([firstBad?.seq, firstBad?.why, signed]).toEqual([1, "rolled-back", 0]);
  });

  it("is signed while the store is open, by URL and on a pool", async () => {
    const signer = signerFrom(newSigningKey("papers.example/record"));
    const pool = new Pool({ connectionString: urls.record });
    for (const database of [urls.record, pool]) {
      const published: string[] = [];
      const store = await openStore(database, { keys: urls.keys, signer, publish: (note) => void published.push(note) });
      await store.record.append([access([person("everybody")], 99)], []);
      await store.close();
      expect(published).toHaveLength(2);
    }
    await pool.end();
    expect(await verifyStore(urls.record, { trust: { publicKey: signer.publicKey } })).toMatchObject({
      entries: entries + 2,
      signed: entries + 2,
    });
  });

  it("prunes what is older than the retention, chains that are over included, and says so instead of missing it", async () => {
    const signer = signerFrom(newSigningKey("papers.example/record"));
    await signCheckpointOf(urls.record, signer);
    const now = Date.parse("2028-11-21T12:00:00.000Z");
    const report = await pruneStore(urls.record, { signer, now });
    expect(report.entries).toBeGreaterThan(0);
    const found = await verifyStore(urls.record, { trust: { publicKey: signer.publicKey } });
    expect(found.firstBad).toBeUndefined();
    expect(found.pruned.entries).toBe(report.entries);
    await run("DELETE FROM wherefore.pruned_subtree WHERE seq > 1");
    expect((await verifyStore(urls.record, { trust: { publicKey: signer.publicKey } })).firstBad).toBeDefined();
  });

  it("refuses a database without a record, and one of a newer version", async () => {
    await expect(verifyStore(urls.keys)).rejects.toMatchObject({ code: "ERR_WHEREFORE_STORE_UNSUPPORTED" });
    await run("INSERT INTO wherefore.migration (number, name, checksum) VALUES (999, 'later', 'x')");
    await expect(verifyStore(urls.record)).rejects.toMatchObject({ code: "ERR_WHEREFORE_STORE_UNSUPPORTED" });
  });

  it("names no password when the database cannot be reached", async () => {
    const failed = verifyStore("postgres://reader:secret-4f1c@127.0.0.1:1/record").catch((error: unknown) => String(error));
    expect(await failed).toContain("postgres://127.0.0.1:1/record");
    expect(await failed).not.toContain("secret-4f1c");
  });
});
