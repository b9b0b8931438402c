// Defers entries for ever, after saying so. Argument: database.
import process from "node:process";
import { access, person } from "../src/conformance/acts.ts";
import { openStore } from "../src/open-store.ts";

const store = await openStore(process.argv[2] ?? "");
for (let done = 0; ; done += 1) {
  await store.record.defer?.([access([person("ada")], done)]);
  if (done % 10 === 0) process.stdout.write(`${done.toString()}\n`);
  await new Promise((resolve) => setImmediate(resolve));
}
