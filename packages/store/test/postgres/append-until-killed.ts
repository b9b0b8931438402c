// A process of its own that appends to a store on PostgreSQL and prints each acknowledged place. Arguments: the record, the keys.
import process from "node:process";
import { access, consent, person } from "../../src/conformance/acts.ts";
import { openStore } from "../../src/open-store.ts";

const [record = "", keys = ""] = process.argv.slice(2);
const store = await openStore(record, { keys });
const reader = person(`reader-${process.pid.toString()}`);

for (let done = 0; ; done += 1) {
  const [result, event] = await Promise.all([
    store.record.append([access([reader], done), access([reader], done)], []),
    store.ledger.append(consent(person(`${reader.id}-${done.toString()}`), done)),
  ]);
  const receipts = [...(result.outcome === "committed" ? result.receipts : []), event];
  process.stdout.write(receipts.map(({ chain, seq }) => `${chain} ${seq.toString()}\n`).join(""));
}
