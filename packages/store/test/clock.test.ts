import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { access, consent, person, withdrawal } from "../src/conformance/acts.ts";
import { verifyStore } from "../src/index.ts";
import { openDatabase } from "../src/sqlite/open-database.ts";
import { temporaryDirectory } from "./sample-record.ts";
import { openStoreOn } from "./writer-in-this-thread.ts";

const ada = person("ada");
const decade = 10 * 365 * 86_400;

afterEach(() => {
  vi.useRealTimers();
});

describe("a clock that jumps ten years ahead, and back again", () => {
  it("changes neither the order of the record nor what is found in it", async () => {
    using directory = temporaryDirectory();
    const path = join(directory.path, "record.db");
    const store = await openStoreOn(await openDatabase(path), path);
    const places: number[] = [];
    for (const seconds of [0, decade, 1, -decade, 2]) {
      vi.useFakeTimers({ now: Date.parse("2026-11-21T12:00:00.000Z") + seconds * 1_000, toFake: ["Date"] });
      const result = await store.record.append([access([ada], seconds)], []);
      places.push(...(result.outcome === "committed" ? result.receipts.map(({ seq }) => seq) : []));
      await store.record.defer?.([access([ada], seconds)]);
    }
    expect(places).toEqual([1, 3, 5, 7, 9]);
    await expect.poll(async () => (await store.record.accessesOf(ada)).length).toBe(10);
    await store.close();
    expect(await verifyStore(path)).toMatchObject({ entries: 10 });
  }, 120_000);

  it("leaves the version of a person what their acts made it, so that no decision rests on an older one", async () => {
    using directory = temporaryDirectory();
    const path = join(directory.path, "record.db");
    const store = await openStoreOn(await openDatabase(path), path);
    await store.ledger.append(consent(ada, decade));
    expect((await store.ledger.append(withdrawal(ada, 0))).version).toBe(2);
    const stale = await store.record.append([access([ada], 1)], [{ dataSubject: ada, version: 1 }]);
    expect(stale.outcome).toBe("stale");
    await store.close();
  }, 120_000);
});
