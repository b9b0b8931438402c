import type { Store } from "@wherefore/core";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { access, consent, milestone, outcome, person, withdrawal } from "../src/conformance/acts.ts";
import { openStore } from "../src/open-store.ts";

/** A directory that is gone after the test. */
export function temporaryDirectory(): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), "wherefore-"));
  return {
    path,
    [Symbol.dispose]: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Thirty-one entries: consents, accesses, outcomes, milestones, withdrawals; and one consent that a standing one answers. */
export async function recordSample(store: Store): Promise<void> {
  for (let round = 0; round < 6; round += 1) {
    const reader = person(`reader-${round.toString()}`);
    await store.ledger.append(consent(reader, round));
    const read = access([reader, person("everybody")], round, { recipient: "mailer" });
    await store.record.append([read], []);
    await store.record.append([outcome(read, [person(`also-${round.toString()}`)], round)], []);
    await store.ledger.append(milestone(reader, round));
    await store.ledger.append(withdrawal(reader, round));
  }
  const reader = person("reader-0");
  await store.ledger.append(consent(reader, 60, { renews: true }));
  await store.ledger.append(consent(reader, 61));
}

/** The path of a closed store with the sample in it. */
export async function sampleStore(directory: string): Promise<string> {
  const path = join(directory, "record.db");
  const store = await openStore(path);
  await recordSample(store);
  await store.close();
  return path;
}
