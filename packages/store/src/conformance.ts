import type { Store } from "@wherefore/core";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StorePromise } from "./conformance/store-promise.ts";
import { instancePromises } from "./conformance/instance-promises.ts";
import { ledgerPromises } from "./conformance/ledger-promises.ts";
import { lifetimePromises } from "./conformance/lifetime-promises.ts";
import { recordPromises } from "./conformance/record-promises.ts";

/** One case of the suite, for any test runner: it passes when `run` resolves. */
export interface ConformanceCase {
  readonly title: string;
  readonly run: () => Promise<void>;
}

/**
 * The suite that every store passes: the subject ledger, the processing record, and what they promise together.
 *
 * @param name - which store, for the titles
 * @param open - opens the store kept in an empty directory made for the case; called again, the same store after a restart, or while the
 * first is open another instance of it
 * @example
 * ```ts
 * for (const { title, run } of conformance("SQLite", (directory) => openStore(`${directory}/store.db`))) test(title, run);
 * ```
 */
export function conformance(name: string, open: (directory: string) => Promise<Store>): readonly ConformanceCase[] {
  const promises = [...ledgerPromises, ...recordPromises, ...lifetimePromises, ...instancePromises];
  return promises.map((promise) => ({ title: `${name}: ${promise.title}`, run: () => runIn(promise, open) }));
}

async function runIn({ check }: StorePromise, open: (directory: string) => Promise<Store>): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "wherefore-"));
  const opened: Store[] = [];
  try {
    await check(async () => {
      const store = await open(directory);
      opened.push(store);
      return store;
    });
  } finally {
    await Promise.all(opened.map((store) => store.close()));
    await rm(directory, { recursive: true, force: true });
  }
}
