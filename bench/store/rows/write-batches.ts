// Opens a store, waits for a line, then appends batches of 50 for some seconds and prints how many entries. Arguments: database, seconds.
import type { Store } from "@wherefore/core";
import { openStore } from "@wherefore/store";
import { once } from "node:events";
import process from "node:process";
import { accesses } from "../acts.ts";

async function writtenFor(store: Store, milliseconds: number): Promise<number> {
  const end = performance.now() + milliseconds;
  let written = 0;
  while (performance.now() < end) {
    const isWritten = await store.record.append(accesses(50), []).then(
      () => true,
      () => false,
    );
    if (isWritten) written += 50;
  }
  return written;
}

const [path = "", seconds = "3"] = process.argv.slice(2);
const store = await openStore(path);
await store.record.append(accesses(50), []);
process.stdout.write("ready\n");
await once(process.stdin, "data");
process.stdout.write(`${(await writtenFor(store, Number(seconds) * 1_000)).toString()}\n`);
await store.close();
process.exit(0);
