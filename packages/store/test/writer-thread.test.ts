import type { Store } from "@wherefore/core";
import { renameSync } from "node:fs";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { access, consent, milestone, person } from "../src/conformance/acts.ts";
import { openStore, verifyStore } from "../src/index.ts";
import { startScript } from "./child-process.ts";
import { temporaryDirectory } from "./sample-record.ts";

const ada = person("ada");
const unavailable = { code: "ERR_WHEREFORE_STORE_UNAVAILABLE" };

/** Opens a store and gets hold of the thread that writes for it. */
async function openWithThread(path: string): Promise<{ store: Store; thread: () => Worker }> {
  const threads: Worker[] = [];
  const remember = (thread: Worker): void => void threads.push(thread);
  process.on("worker", remember);
  const store = await openStore(path);
  const thread = (): Worker => {
    const last = threads.at(-1);
    if (last === undefined) throw new Error("no thread was started");
    return last;
  };
  return { store, thread };
}

describe("the thread that writes", () => {
  it("denies what it was writing when it crashed, loses nothing it acknowledged, and is started again by the next write", async () => {
    using directory = temporaryDirectory();
    const path = join(directory.path, "record.db");
    const { store, thread } = await openWithThread(path);
    let acknowledged = 0;
    for (let crash = 0; crash < 3; crash += 1) {
      acknowledged += (await store.ledger.append(milestone(ada, crash))).seq > 0 ? 1 : 0;
      const entry = access([ada], crash);
      const underWay = store.record.append([entry], []);
      // It is with the thread by now, and not answered.
      setImmediate(() => void thread().terminate());
      await expect(underWay).rejects.toMatchObject(unavailable);
      const again = await store.record.append([entry], []);
      expect(again.outcome).toBe("committed");
      acknowledged += 1;
    }
    expect(await store.record.accessesOf(ada)).toHaveLength(3);
    await store.close();
    expect(await verifyStore(path)).toMatchObject({ entries: acknowledged });
  }, 120_000);

  it("goes on also when it crashed while nothing was being written", async () => {
    using directory = temporaryDirectory();
    const { store, thread } = await openWithThread(join(directory.path, "record.db"));
    await store.ledger.append(consent(ada, 0));
    await thread().terminate();
    expect((await store.ledger.append(milestone(ada, 1))).seq).toBe(2);
    await store.close();
  }, 120_000);

  it("says why it does not start again, for as long as it does not", async () => {
    using directory = temporaryDirectory();
    const path = join(directory.path, "record.db");
    const { store, thread } = await openWithThread(path);
    await store.ledger.append(consent(ada, 0));
    renameSync(`${path}.keys`, `${path}.elsewhere`);
    await thread().terminate();
    await expect(store.ledger.append(milestone(ada, 1))).rejects.toThrow(/key file .* is not there/);
    await expect(store.ledger.append(milestone(ada, 1))).rejects.toMatchObject(unavailable);
    renameSync(`${path}.elsewhere`, `${path}.keys`);
    expect((await store.ledger.append(milestone(ada, 1))).seq).toBe(2);
    await store.close();
  }, 120_000);

  it("keeps no process alive that forgot to close its store, and lets every write end first", async () => {
    using directory = temporaryDirectory();
    const path = join(directory.path, "record.db");
    const script = startScript("append-and-forget.ts", [path]);
    await script.ended;
    expect([script.errors(), script.child.exitCode]).toEqual(["", 0]);
    expect(await verifyStore(path)).toMatchObject({ entries: script.acknowledged().length });
  }, 120_000);
});

describe("a process that is asked to stop while it writes", () => {
  it("keeps everything it acknowledged and everything it had been asked for, closes its files, and ends within seconds", async () => {
    using directory = temporaryDirectory();
    const path = join(directory.path, "record.db");
    const script = startScript("append-until-stopped.ts", [path]);
    const { child } = script;
    while (script.acknowledged().length < 200 && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
    const asked = performance.now();
    child.kill("SIGTERM");
    await script.ended;
    expect(performance.now() - asked).toBeLessThan(10_000);
    expect([script.errors(), child.exitCode]).toEqual(["", 0]);
    const { entries, firstBad } = await verifyStore(path);
    expect(firstBad).toBeUndefined();
    expect(entries).toBe(script.acknowledged().length);
  }, 120_000);
});
