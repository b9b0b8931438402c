import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { verifyStore } from "../src/index.ts";
import { startAppender } from "./child-process.ts";
import { temporaryDirectory } from "./sample-record.ts";

function storedPlaces(path: string): readonly number[] {
  const database = new DatabaseSync(path);
  try {
    return (database.prepare("SELECT seq FROM entry ORDER BY seq").all() as unknown as { seq: number }[]).map(({ seq }) => seq);
  } finally {
    database.close();
  }
}

describe("a process that is killed while it writes", () => {
  it("loses nothing it acknowledged, and leaves a record that is intact and goes on", async () => {
    using directory = temporaryDirectory();
    const path = join(directory.path, "record.db");
    const acknowledged: number[] = [];
    for (let cycle = 0; cycle < 5; cycle += 1) {
      const appender = startAppender(path);
      while (appender.acknowledged().length < 20 && appender.child.exitCode === null) await wait(5);
      await wait(cycle * 7);
      appender.child.kill("SIGKILL");
      await appender.ended;
      expect(appender.errors()).toBe("");
      acknowledged.push(...appender.acknowledged());
      const report = await verifyStore(path);
      expect(report.firstBad).toBeUndefined();
      const stored = new Set(storedPlaces(path));
      expect(acknowledged.filter((place) => !stored.has(place))).toEqual([]);
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(100);
    expect(new Set(acknowledged).size).toBe(acknowledged.length);
  }, 120_000);
});

describe("several processes that write to one record", () => {
  it("create it together, and share one chain without a gap", async () => {
    using directory = temporaryDirectory();
    const path = join(directory.path, "record.db");
    const appenders = [1, 2, 3].map(() => startAppender(path, 15));
    await Promise.all(appenders.map(({ ended }) => ended));
    expect(appenders.map(({ errors }) => errors())).toEqual(["", "", ""]);
    const places = appenders.flatMap((appender) => appender.acknowledged()).sort((a, b) => a - b);
    expect(places).toEqual(Array.from({ length: 90 }, (_, index) => index + 1));
    expect(await verifyStore(path)).toMatchObject({ entries: 90 });
    expect((await verifyStore(path)).firstBad).toBeUndefined();
  }, 120_000);
});

// The shell's limit on the size of a file makes the system refuse a write in the middle, as a failing disk does.
describe.runIf(existsSync("/bin/sh") && process.platform === "linux")("a disk that stops taking writes", () => {
  it("denies what it cannot keep, and keeps what was acknowledged", async () => {
    using directory = temporaryDirectory();
    const path = join(directory.path, "record.db");
    const appender = startAppender(path, undefined, "ulimit -f 512");
    await appender.ended;
    expect(appender.errors()).toContain("ERR_WHEREFORE_STORE_UNAVAILABLE");
    const acknowledged = appender.acknowledged();
    expect(acknowledged.length).toBeGreaterThan(0);
    const stored = new Set(storedPlaces(path));
    expect(acknowledged.filter((place) => !stored.has(place))).toEqual([]);
    expect((await verifyStore(path)).firstBad).toBeUndefined();
  }, 60_000);
});
