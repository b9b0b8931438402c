// Appends as fast as it can until it gets SIGTERM, then closes the store. Prints every acknowledged place. Argument: database.
import process from "node:process";
import { access, person } from "../src/conformance/acts.ts";
import { openStore } from "../src/open-store.ts";

const store = await openStore(process.argv[2] ?? "");
let isStopping = false;

async function appendOn(name: string): Promise<void> {
  for (let done = 0; !isStopping; done += 1) {
    const result = await store.record.append([access([person(name)], done)], []);
    if (result.outcome === "committed") process.stdout.write(`${(result.receipts[0]?.seq ?? 0).toString()}\n`);
  }
}

const appending = Array.from({ length: 40 }, (_, index) => appendOn(`reader-${index.toString()}`));
process.once("SIGTERM", () => {
  isStopping = true;
  void store.close().then(() => Promise.all(appending));
});
