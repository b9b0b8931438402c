import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { consumerWith } from "./packed.ts";

const run = promisify(execFile);
let folder: string;

beforeAll(async () => {
  folder = await consumerWith(["@wherefore/core", "@wherefore/express-middleware", "@wherefore/store"]);
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(["app.mjs", "app.cjs"])("an Express application that installed the packed packages (%s)", (file) => {
  it("answers as the policy says, and denies a route without a purpose", async () => {
    const { stdout } = await run(process.execPath, [file], { cwd: folder });

    expect(JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "")).toEqual({
      health: { status: 204, reasons: [] },
      newsletter: { status: 403, reasons: ["consent-missing"] },
      readers: { status: 403, reasons: ["purpose-not-declared"] },
    });
  });
});

describe("the packed core", () => {
  it.each([
    ["import", "import { decide } from '@wherefore/core'; console.log(typeof decide)"],
    ["require", "console.log(typeof require('@wherefore/core').decide)"],
  ])("is loaded with %s by plain Node, and needs nothing installed", async (way, code) => {
    const { stdout } = await run(process.execPath, [`--input-type=${way === "import" ? "module" : "commonjs"}`, "--eval", code], {
      cwd: folder,
    });

    expect(stdout.trim()).toBe("function");
  });
});
