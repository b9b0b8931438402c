import { readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Log } from "sarif";
import { folderOf, type TestFolder } from "./run-in.ts";

const phone = "export interface User {\n  phone: string;\n}\n";
const both = "export interface User {\n  phone: string;\n  email: string;\n}\n";

async function agreed(text = phone): Promise<TestFolder> {
  const folder = folderOf({ "package.json": "{}", "src/user.ts": text });
  expect((await folder.wherefore("baseline", "src")).status).toBe(0);
  return folder;
}

function listed(folder: TestFolder): unknown {
  return (JSON.parse(readFileSync(join(folder.path, "wherefore-baseline.json"), "utf8")) as { findings: unknown }).findings;
}

describe("a baseline", () => {
  it("lists what was found by what it is about, so that a check passes it over", async () => {
    using folder = await agreed();
    expect(listed(folder)).toEqual([{ finding: "require-purpose:User.phone:contact.phone", paths: { "src/user.ts": 1 } }]);
    const { status, stdout } = await folder.wherefore("check", "src");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^No policy.*\nno new findings, 1 more in the baseline in 1 file/);
  });

  it("lets a check fail on what is new alone", async () => {
    using folder = await agreed();
    folder.put("src/user.ts", both);
    const { status, stdout } = await folder.wherefore("check", "src");
    expect(status).toBe(1);
    expect(stdout).toContain("`User.email` looks like contact.email");
    expect(stdout).not.toContain("`User.phone`");
  });

  it("survives edits above a finding, and a file that is renamed", async () => {
    using folder = await agreed();
    folder.put("src/user.ts", `// a word of explanation\n\n${phone}`);
    expect((await folder.wherefore("check", "src")).status).toBe(0);
    renameSync(join(folder.path, "src/user.ts"), join(folder.path, "src/person.ts"));
    expect((await folder.wherefore("check", "src")).status).toBe(0);
  });

  it("counts: a second finding of the same name is new, and the listed file's is the old one", async () => {
    using folder = await agreed();
    folder.put("src/a.ts", phone);
    const { status, stdout } = await folder.wherefore("check", "src");
    expect(status).toBe(1);
    expect(stdout).toContain("src/a.ts:2:3");
    expect(stdout).not.toContain("src/user.ts:2:3");
  });

  it("that lists what is gone is reported at the entry, and pruned", async () => {
    using folder = await agreed(both);
    folder.put("src/user.ts", phone);
    const { status, stdout } = await folder.wherefore("check", "src");
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /wherefore-baseline\.json:\d+:7 {2}warning {2}stale-baseline {2}One finding “require-purpose:User\.email:contact\.email”/,
    );
    expect((await folder.wherefore("baseline", "src", "--prune")).status).toBe(0);
    expect(listed(folder)).toEqual([{ finding: "require-purpose:User.phone:contact.phone", paths: { "src/user.ts": 1 } }]);
    expect((await folder.wherefore("check", "src")).status).toBe(0);
  });

  it("takes nothing new in when it is pruned", async () => {
    using folder = await agreed();
    folder.put("src/user.ts", both);
    await folder.wherefore("baseline", "src", "--prune");
    expect((await folder.wherefore("check", "src")).status).toBe(1);
  });

  it("is not called stale by a check that looked elsewhere", async () => {
    using folder = await agreed();
    folder.put("lib/clean.ts", "export const x = 1;\n");
    expect((await folder.wherefore("check", "lib")).status).toBe(0);
  });

  it("is not written over unless it is asked for", async () => {
    using folder = await agreed();
    folder.put("src/user.ts", both);
    const { status, stderr } = await folder.wherefore("baseline", "src");
    expect([status, stderr.includes("is there already")]).toEqual([2, true]);
    expect((await folder.wherefore("baseline", "src", "--update")).stdout).toContain("lists 2 findings (1 before)");
  });

  it("is not written where the policy cannot be read", async () => {
    using folder = folderOf({ "package.json": "{}", "src/user.ts": phone, "wherefore.json": '{ "policy": "./none.ts" }' });
    expect((await folder.wherefore("baseline", "src")).status).toBe(2);
    expect(() => listed(folder)).toThrow("ENOENT");
  });

  it.each([
    "[]",
    "{",
    '{ "version": 2, "findings": [] }',
    '{ "version": 1, "findings": [{ "finding": 1, "paths": {} }] }',
    '{ "version": 1, "findings": [{ "finding": "x", "paths": { "a": -1 } }] }',
  ])("that is none stops the check: %s", async (text) => {
    using folder = folderOf({ "package.json": "{}", "src/user.ts": phone, "wherefore-baseline.json": text });
    const { status, stderr } = await folder.wherefore("check", "src");
    expect([status, stderr]).toEqual([
      2,
      "wherefore-baseline.json is no baseline; delete it, or write it again with `wherefore baseline`.\n",
    ]);
  });

  it("is left aside where a check says so", async () => {
    using folder = await agreed();
    expect((await folder.wherefore("check", "src", "--baseline", "none")).status).toBe(1);
  });

  it("shows in SARIF as what is unchanged and what is new", async () => {
    using folder = await agreed();
    folder.put("src/user.ts", both);
    const log = JSON.parse((await folder.wherefore("check", "src", "--format", "sarif")).stdout) as Log;
    expect(log.runs[0]?.results?.map(({ baselineState, suppressions }) => [baselineState, suppressions?.length])).toEqual([
      ["new", undefined],
      ["unchanged", 1],
    ]);
  });

  it("shows in JSON lines as what is known", async () => {
    using folder = await agreed();
    folder.put("src/user.ts", both);
    const rows = (await folder.wherefore("check", "src", "--format", "jsonl")).stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { field: string; known: boolean });
    expect(rows.map(({ field, known }) => [field, known])).toEqual([
      ["email", false],
      ["phone", true],
    ]);
  });
});
