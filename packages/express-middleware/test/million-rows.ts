// Streams a million rows of a million people through guard.permitted on a SQLite store, and refuses to end well where memory grows with
// them. Run with --expose-gc; ROWS asks for another number.
import { openStore } from "@wherefore/store";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buyer, Buyer, shop } from "./shop-policy.ts";

const ROWS = Number(process.env["ROWS"] ?? 1_000_000);
/** What memory may grow by between the first tenth and the end, MiB. */
const MOST_GROWTH = 64;

function* buyers(): Generator<Buyer> {
  for (let id = 1; id <= ROWS; id++) yield buyer(id);
}

function heapInMiB(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

const folder = mkdtempSync(join(tmpdir(), "million-rows-"));
const store = await openStore(join(folder, "record.db"));
const guard = shop.start({ store, dataSubject: () => undefined });
const since = performance.now();
let handed = 0;
let early = 0;
for await (const { id } of guard.permitted("account", Buyer, buyers(), (row) => row.id)) {
  handed += 1;
  if (id === String(Math.ceil(ROWS / 10))) early = heapInMiB();
}
const grown = heapInMiB() - early;
const seconds = (performance.now() - since) / 1000;
await guard.close();
await store.close();
rmSync(folder, { recursive: true });

const rate = Math.round(handed / seconds);
console.log(
  `${String(handed)} rows in ${seconds.toFixed(1)} s (${String(rate)}/s), heap grown by ${grown.toFixed(1)} MiB after the first tenth`,
);
process.exitCode = handed === ROWS && grown < MOST_GROWTH ? 0 : 1;
