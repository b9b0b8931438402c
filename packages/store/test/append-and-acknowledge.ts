// A process of its own that appends and prints each acknowledged place. Arguments: database, how many appends (without: for ever).
import process from "node:process";
import { access, consent, person } from "../src/conformance/acts.ts";
import { openStore } from "../src/open-store.ts";

const [path = "", count = "Infinity"] = process.argv.slice(2);
const store = await openStore(path);
const reader = person(`reader-${process.pid.toString()}`);

for (let done = 0; done < Number(count); done += 1) {
  const [result, { seq }] = await Promise.all([
    store.record.append([access([reader], done)], []),
    store.ledger.append(consent(person(`${reader.id}-${done.toString()}`), done)),
  ]);
  const receipts = result.outcome === "committed" ? result.receipts : [];
  process.stdout.write([...receipts.map((receipt) => receipt.seq), seq].map((place) => `${place.toString()}\n`).join(""));
}
await store.close();
