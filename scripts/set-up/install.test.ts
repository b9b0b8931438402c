import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isInstalled } from "./install.mjs";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wherefore-set-up-"));
  await writeLockfile("package-lock.json", { zod: { version: "4.6.7" }, "other-platform": { version: "1.0.0", optional: true } });
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function writeLockfile(path: string, installed: Record<string, object>): Promise<void> {
  const packages = Object.fromEntries(Object.entries(installed).map(([name, entry]) => [`node_modules/${name}`, entry]));
  await mkdir(join(folder, "node_modules"), { recursive: true });
  await writeFile(join(folder, path), JSON.stringify({ packages }));
}

describe("a fresh clone", () => {
  it("is not installed", () => {
    expect(isInstalled(folder)).toBe(false);
  });

  it("is installed once every package of the lockfile is there, save those for other platforms", async () => {
    await writeLockfile("node_modules/.package-lock.json", { zod: { version: "4.6.7" } });

    expect(isInstalled(folder)).toBe(true);
  });

  it("is not installed any more when the lockfile names another version", async () => {
    await writeLockfile("node_modules/.package-lock.json", { zod: { version: "4.6.6" } });

    expect(isInstalled(folder)).toBe(false);
  });
});
