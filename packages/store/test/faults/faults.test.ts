import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryDirectory } from "../sample-record.ts";
import { canWatchDisk } from "./disk-log.ts";
import { failWrites } from "./suite-failing-writes.ts";
import { fillDisk, mountSmallDisk } from "./suite-full-disk.ts";
import { killProcesses, killThreads } from "./suite-kills.ts";
import { cutPower } from "./suite-power-cuts.ts";
import { runTwoVersions } from "./suite-two-versions.ts";

const intact = { lost: 0, torn: 0, damaged: 0 };

describe("a process that is killed", () => {
  it("has lost nothing it acknowledged", async () => {
    using directory = temporaryDirectory();
    const found = await killProcesses(directory.path, 2);
    expect(found).toMatchObject(intact);
    expect(found.acknowledged).toBeGreaterThan(20);
  }, 120_000);

  it("has lost some of it where it acknowledges before it commits, and that is noticed", async () => {
    using directory = temporaryDirectory();
    const { lost, damaged } = await killProcesses(directory.path, 10, "early");
    expect(lost + damaged).toBeGreaterThan(0);
  }, 120_000);
});

describe("a thread that is ended while it writes", () => {
  it("has lost nothing it acknowledged", async () => {
    using directory = temporaryDirectory();
    const found = await killThreads(directory.path, 4);
    expect(found).toMatchObject(intact);
    expect(found.acknowledged).toBeGreaterThan(10);
  }, 120_000);
});

describe.runIf(canWatchDisk())("the power going out at any call, with what was not synchronised lost or torn", () => {
  it("takes nothing that was acknowledged", async () => {
    using directory = temporaryDirectory();
    const found = await cutPower(directory.path, { writer: "here", rounds: 25, cuts: 25, seed: 20_261_121 });
    expect(found).toMatchObject(intact);
    expect(found.acknowledged).toBeGreaterThan(100);
  }, 120_000);

  it("takes some of it where commits do not wait for the disk, and that is noticed", async () => {
    using directory = temporaryDirectory();
    const { lost } = await cutPower(directory.path, { writer: "careless", rounds: 25, cuts: 25, seed: 20_261_121 });
    expect(lost).toBeGreaterThan(0);
  }, 120_000);
});

describe.runIf(canWatchDisk())("a disk that fails at any call", () => {
  it.each([
    ["once with an error", { errno: "EIO", lasting: false }],
    ["from then on with an error", { errno: "EIO", lasting: true }],
    ["once because it is full", { errno: "ENOSPC", lasting: false }],
  ] as const)(
    "%s, takes nothing that was acknowledged",
    async (_how, how) => {
      using directory = temporaryDirectory();
      const found = await failWrites(directory.path, { ...how, step: 17 });
      expect(found).toMatchObject(intact);
      expect(found.acknowledged).toBeGreaterThan(100);
    },
    120_000,
  );

  it("takes some of it where the writer does not listen to the disk, and that is noticed", async () => {
    using directory = temporaryDirectory();
    const { lost } = await failWrites(directory.path, { errno: "EIO", lasting: false, step: 17, care: "careless" });
    expect(lost).toBeGreaterThan(0);
  }, 120_000);
});

describe("a small disk that is full", () => {
  it("refuses what it has no room for, keeps what it acknowledged, and takes more once there is room", async ({ skip }) => {
    using directory = temporaryDirectory();
    using disk = mountSmallDisk(directory.path);
    if (disk === undefined) {
      skip("mounting a disk in memory needs rights that this process does not have");
      return;
    }
    const found = await fillDisk(disk.path);
    expect(found).toMatchObject({ ...intact, refused: 20 });
    expect(found.acknowledged).toBeGreaterThan(100);
  }, 120_000);
});

describe("two versions on one record", () => {
  it("write side by side while the newer one brings the schema forward, and the older one does not start again", async () => {
    using directory = temporaryDirectory();
    const found = await runTwoVersions(join(directory.path, "store"), 10);
    expect(found).toMatchObject({ ...intact, refused: true });
    expect(found.acknowledged).toBeGreaterThan(40);
  }, 120_000);
});
