// Verifies a record of a million entries and prints its rate beside that of a plain scan: `npm run test:verify`. Argument: how many entries.
import { leafHash, newSigningKey, nextHead, emptyHead, signerFrom } from "@wherefore/core/record";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { DatabaseSync } from "node:sqlite";
import { openStore, signCheckpointOf, verifyStore } from "../src/index.ts";
import { access, person } from "../src/conformance/acts.ts";

const entries = Number(process.argv[2] ?? 1_000_000);
const peopleCount = 20_000;

/** A stored access as the store wrote it, to make others of the same form and size from. */
async function template(path: string): Promise<string> {
  const store = await openStore(path);
  await store.record.append([access([person("reader")], 0)], []);
  await store.close();
  const database = new DatabaseSync(path);
  const { body } = database.prepare("SELECT body FROM entry").get() as { body: string };
  database.exec("DELETE FROM record_subject; DELETE FROM entry");
  database.close();
  return body;
}

/** Fills the tables as the store does, without waiting for the disk. */
function fill(path: string, body: string): void {
  const database = new DatabaseSync(path);
  database.exec("PRAGMA synchronous = OFF; BEGIN");
  const insert = database.prepare("INSERT INTO entry (seq, id, body, head) VALUES (?, ?, ?, ?)");
  const mention = database.prepare("INSERT INTO record_subject (pseudonym, at, seq, entry) VALUES (?, ?, ?, ?)");
  const people = Array.from({ length: peopleCount }, (_, number) => leafHash(number.toString()));
  const start = Date.parse("2026-11-01T00:00:00.000Z");
  const { id, at, dataSubjects } = JSON.parse(body) as { id: string; at: string; dataSubjects: [string] };
  let head = emptyHead;
  for (let seq = 1; seq <= entries; seq += 1) {
    const own = { id: randomUUID(), at: start + seq * 100, person: people[(seq * 7_919) % peopleCount] ?? "" };
    const text = body.replace(id, own.id).replace(at, new Date(own.at).toISOString()).replace(dataSubjects[0], own.person);
    head = nextHead(head, leafHash(text));
    insert.run(seq, own.id, text, head);
    mention.run(own.person, own.at, seq, seq);
  }
  database.prepare("UPDATE chain_head SET seq = ?, head = ?").run(entries, head);
  database.exec("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
  database.close();
}

/** What reading every entry takes and nothing else. */
function scan(path: string): void {
  const database = new DatabaseSync(path, { readOnly: true });
  let length = 0;
  for (const row of database.prepare("SELECT seq, body, head FROM entry ORDER BY seq").iterate())
    length += (row as { body: string }).body.length;
  database.close();
  if (length === 0) throw new Error("there is nothing to scan");
}

async function timed(what: string, work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  const seconds = (performance.now() - started) / 1_000;
  const rate = Math.round(entries / seconds).toLocaleString("en");
  process.stdout.write(`${what.padEnd(44)}${seconds.toFixed(1).padStart(8)} s${rate.padStart(12)} entries/s\n`);
  return seconds;
}

async function intact(path: string, entriesOnly: boolean, publicKey: string): Promise<void> {
  const { firstBad, signed } = await verifyStore(path, { entriesOnly, trust: { publicKey } });
  if (firstBad !== undefined || signed !== entries) throw new Error("an untouched record is not found intact");
}

const directory = mkdtempSync(join(tmpdir(), "wherefore-"));
try {
  const path = join(directory, "record.db");
  const signer = signerFrom(newSigningKey("papers.example/record"));
  const body = await template(path);
  await timed(`${entries.toLocaleString("en")} entries written (not durably)`, () => {
    fill(path, body);
  });
  await timed("checkpoint signed over all of them", () => signCheckpointOf(path, signer));
  const ratios: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const plain = await timed("plain scan", () => {
      scan(path);
    });
    ratios.push(plain / (await timed("verified: entries, chain, tree, signature", () => intact(path, true, signer.publicKey))));
  }
  await timed("verified: the tables and the file as well", () => intact(path, false, signer.publicKey));
  process.stdout.write(`verification of entries runs at ${(ratios.sort()[1] ?? 0).toFixed(2)} of a plain scan (target 0.40)\n`);
} finally {
  rmSync(directory, { recursive: true, force: true });
}
