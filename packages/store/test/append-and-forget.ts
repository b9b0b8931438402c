// Appends without waiting, and forgets to close the store. Argument: database.
import process from "node:process";
import { access, person } from "../src/conformance/acts.ts";
import { openStore } from "../src/open-store.ts";

const store = await openStore(process.argv[2] ?? "");
for (let done = 0; done < 50; done += 1) {
  void store.record.append([access([person("ada")], done)], []).then((result) => {
    if (result.outcome === "committed") process.stdout.write(`${(result.receipts[0]?.seq ?? 0).toString()}\n`);
  });
}
