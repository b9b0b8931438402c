import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const script = join(import.meta.dirname, "set-up.mjs");

describe("set-up", () => {
  it("names its tasks in one sentence when asked for another, and fails", () => {
    const { status, stderr } = spawnSync(process.execPath, [script, "dance"], { encoding: "utf8" });

    expect(stderr).toBe('set-up knows the tasks demo and test, not "dance".\n');
    expect(status).toBe(1);
  });
});
