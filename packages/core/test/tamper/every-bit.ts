// Every bit of a record of a thousand entries turned over, one at a time: `npm run test:tamper`. Prints a table; exits 1 when one is missed.
import process from "node:process";
import { beginning, followChain, type ChainPosition } from "../../src/record/follow-chain.ts";
import type { ChainRow } from "../../src/record/record-source.ts";
import { verifyRecord } from "../../src/record/verify-record.ts";
import { campaign, signedRecord, tableOf } from "./campaign.ts";
import { append, entryText, memoryRecord, nothingHeld, type Held } from "./memory-record.ts";

const entries = 1_000;
const wholeEvery = 50_000;

interface Count {
  bits: number;
  missed: number;
  /** How often the whole record was verified besides. */
  whole: number;
}

/** Each text with one bit of one byte turned over. */
function* bitsTurned(bytes: Uint8Array): Generator<Buffer> {
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const turned = Buffer.from(bytes);
    turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    yield turned;
  }
}

function thousand(): Held {
  const held = nothingHeld();
  for (let number = 0; number < entries; number += 1) append(held, entryText(number, 0));
  return held;
}

/** What precedes an entry is intact, so that following the chain may start there. */
function isFound(row: ChainRow, before: ChainPosition): boolean {
  const follower = followChain([], before);
  follower.take(row);
  return follower.finish()?.seq === row.seq;
}

async function isFoundInWhole(held: Held, place: number, row: ChainRow): Promise<boolean> {
  const changed = { ...held, rows: held.rows.map((other, index) => (index === place ? row : other)) };
  return (await verifyRecord(memoryRecord(changed))).fault?.seq === row.seq;
}

async function turnEveryBit(part: "body" | "head"): Promise<Count> {
  const held = thousand();
  const count = { bits: 0, missed: 0, whole: 0 };
  let before = beginning;
  for (const [place, row] of held.rows.entries()) {
    for (const turned of bitsTurned(Buffer.from(part === "body" ? row.body.toString() : row.head))) {
      const changed = part === "body" ? { ...row, body: turned } : { ...row, head: turned.toString("latin1") };
      count.bits += 1;
      if (!isFound(changed, before)) count.missed += 1;
      if (count.bits % wholeEvery !== 0) continue;
      count.whole += 1;
      if (!(await isFoundInWhole(held, place, changed))) count.missed += 1;
    }
    before = after(before, row);
  }
  return count;
}

function after(before: ChainPosition, row: ChainRow): ChainPosition {
  const follower = followChain([], before);
  follower.take(row);
  return follower.position();
}

const started = performance.now();
const counts = { body: await turnEveryBit("body"), head: await turnEveryBit("head") };
for (const [part, { bits, missed, whole }] of Object.entries(counts)) {
  const seconds = ((performance.now() - started) / 1_000).toFixed(0);
  process.stdout.write(
    `every bit of each ${part}: ${bits.toString()} turned, ${missed.toString()} missed, ${whole.toString()} verified whole besides (${seconds} s)\n`,
  );
}
const record = await signedRecord(12);
const table = await campaign(record, 20_000, record.verification, 2);
process.stdout.write(tableOf(table));
const missed =
  counts.body.missed + counts.head.missed + table.falseAlarms + table.rows.reduce((sum, row) => sum + row.tried - row.detected, 0);
process.exitCode = missed === 0 ? 0 : 1;
