// Makes each call fail by which a store writes to the disk: the first, the second, … until a whole life of a store meets no failure.
// Notes what was acknowledged in a file of each store's folder. Arguments: folder; errno; how often it fails (-1: from then on); step;
// the writer: "strict", or "careless", which acknowledges what it could not write.
import { mkdirSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import type { Store } from "@wherefore/core";
import { openSqliteStore } from "../../src/sqlite/sqlite-store.ts";
import { openWriter } from "../../src/sqlite/writer.ts";
import { inThisThread, thatSaysYes } from "../writer-in-this-thread.ts";
import { noteIn, writeRound, type Note } from "./write-some.ts";

const [root = "", errno = "5", times = "1", step = "1", care = "strict"] = process.argv.slice(2);
const control = openSync(join(root, "fault-control"), "a");

function failAfter(count: number): void {
  writeSync(control, `after ${count.toString()} errno ${errno} times ${times}`);
}

async function open(folder: string): Promise<Store> {
  const settings = { path: join(folder, "record.db"), keys: join(folder, "record.db.keys") };
  const writer = await openWriter(settings);
  return await openSqliteStore({ ...settings, now: Date.now }, async () =>
    inThisThread(care === "careless" ? thatSaysYes(writer) : writer),
  );
}

/** A whole life of a store; says whether anything failed in it. */
async function live(folder: string, note: Note): Promise<boolean> {
  let failed = false;
  const noticing = async (work: () => Promise<unknown>): Promise<void> => {
    await work().catch(() => (failed = true));
  };
  await noticing(async () => {
    const store = await open(folder);
    for (let round = 0; round < 6; round += 1) await noticing(() => writeRound(store, round, note));
    await noticing(() => store.close());
  });
  return failed;
}

let passed = 0;
for (let count = 1; passed < 3; count += Number(step)) {
  const folder = join(root, count.toString());
  mkdirSync(folder);
  const note = noteIn(openSync(join(folder, "acknowledged"), "a"));
  failAfter(count);
  const failed = await live(folder, note);
  failAfter(0);
  passed = failed ? 0 : passed + 1;
}
process.exit(0);
