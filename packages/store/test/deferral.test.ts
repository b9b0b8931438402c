import type { NewEntry, Store } from "@wherefore/core";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import type { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { access, milestone, person } from "../src/conformance/acts.ts";
import { openStore, verifyStore } from "../src/index.ts";
import { openDatabase } from "../src/sqlite/open-database.ts";
import { startScript } from "./child-process.ts";
import { temporaryDirectory } from "./sample-record.ts";
import { openStoreOn } from "./writer-in-this-thread.ts";

const ada = person("ada");
const unavailable = { code: "ERR_WHEREFORE_STORE_UNAVAILABLE" };

async function defer(store: Store, entry: NewEntry): Promise<void> {
  if (store.record.defer === undefined) throw new Error("this store cannot defer");
  await store.record.defer([entry]);
}

/** The gaps a record says it has. */
function gapsIn(path: string): readonly { readonly why: string; readonly from: string; readonly to: string; readonly lost?: number }[] {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const rows = database.prepare('SELECT body FROM entry WHERE body LIKE \'%"kind":"gap"%\' ORDER BY seq').all() as { body: string }[];
    return rows.map(({ body }) => JSON.parse(body) as ReturnType<typeof gapsIn>[number]);
  } finally {
    database.close();
  }
}

describe("an entry that is deferred", () => {
  it("is taken before it is on the disk, and is there soon after; the first one waits, so that the database knows", async () => {
    using directory = temporaryDirectory();
    const path = join(directory.path, "record.db");
    const store = await openStore(path);
    await defer(store, access([ada], 0));
    expect(await store.record.accessesOf(ada)).toHaveLength(1);
    const asked = Array.from({ length: 20 }, (_, index) => defer(store, access([ada], index + 1)));
    await Promise.all(asked);
    expect((await store.record.accessesOf(ada)).length).toBeLessThan(21);
    await expect.poll(async () => (await store.record.accessesOf(ada)).length, { interval: 5 }).toBe(21);
    await store.close();
    expect(gapsIn(path)).toEqual([]);
  });

  it("is refused at once when it has a field that version 1 does not have", async () => {
    using directory = temporaryDirectory();
    const store = await openStore(join(directory.path, "record.db"));
    const entry: unknown = { ...access([ada], 0), note: "called us" };
    await expect(defer(store, entry as NewEntry)).rejects.toMatchObject({ code: "ERR_WHEREFORE_ENTRY_INVALID" });
    await store.close();
  });
});

describe("a process that deferred entries and was killed", () => {
  it("left a gap, which the next start records with its beginning and its end", async () => {
    using directory = temporaryDirectory();
    const path = join(directory.path, "record.db");
    const script = startScript("append-deferred.ts", [path]);
    const { child } = script;
    while (script.acknowledged().length < 20 && child.exitCode === null) await wait(5);
    // A second process, beside one that lives and defers, records no gap.
    await (await openStore(path)).close();
    expect(gapsIn(path)).toEqual([]);
    const killed = Date.now();
    child.kill("SIGKILL");
    await script.ended;
    await (await openStore(path)).close();
    expect(gapsIn(path)).toMatchObject([{ why: "unclean-stop" }]);
    const [gap] = gapsIn(path);
    expect(Date.parse(gap?.from ?? "")).toBeLessThanOrEqual(killed + 1_000);
    expect(Date.parse(gap?.to ?? "")).toBeGreaterThanOrEqual(killed);
    expect((await verifyStore(path)).firstBad).toBeUndefined();
    await (await openStore(path)).close();
    expect(gapsIn(path)).toHaveLength(1);
  }, 120_000);
});

describe("deferred entries that could not be written", () => {
  it("are counted in the record once there is room, and until then nobody is served without waiting for the disk", async () => {
    using directory = temporaryDirectory();
    const path = join(directory.path, "record.db");
    const database = await openDatabase(path);
    const store = await openStoreOn(database, path);
    await defer(store, access([ada], 0));
    const { page_count: pages } = database.prepare("PRAGMA page_count").get() as { page_count: number };
    database.exec(`PRAGMA max_page_count = ${pages.toString()}`);
    const large = person("x".repeat(400));
    let refused = 0;
    for (let index = 1; index < 200; index += 1) {
      await defer(store, access([ada, large], index)).catch(() => (refused += 1));
      await wait(0);
    }
    await expect(defer(store, access([ada], 200))).rejects.toMatchObject(unavailable);
    expect(refused).toBeGreaterThan(0);
    database.exec("PRAGMA max_page_count = 10000");
    await defer(store, access([ada], 201));
    const kept = (await store.record.accessesOf(ada, { limit: 1_000 })).length;
    const [gap, ...others] = gapsIn(path);
    expect(others).toEqual([]);
    expect(gap).toMatchObject({ why: "shed", lost: 199 - refused - (kept - 2) });
    await store.close();
    expect((await verifyStore(path)).firstBad).toBeUndefined();
  });

  it("leave a gap also when the thread that was to write them crashed", async () => {
    using directory = temporaryDirectory();
    const path = join(directory.path, "record.db");
    const threads: Worker[] = [];
    process.on("worker", (thread) => threads.push(thread));
    const store = await openStore(path);
    await defer(store, access([ada], 0));
    await defer(store, access([ada], 1));
    setImmediate(() => void threads.at(-1)?.terminate());
    await wait(50);
    // The write that waits for the disk is the one after which the new thread has looked.
    const write = (): Promise<unknown> => store.record.append([access([ada], 2)], []);
    await write().catch(write);
    expect(gapsIn(path).map(({ why }) => why)).toContain("unclean-stop");
    await store.ledger.append(milestone(ada, 3));
    await store.close();
    const gaps = gapsIn(path).length;
    await (await openStore(path)).close();
    expect(gapsIn(path)).toHaveLength(gaps);
  }, 120_000);
});
