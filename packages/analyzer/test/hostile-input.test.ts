import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openProject } from "../src/index.ts";
import type { Report } from "../src/report.ts";

let folder: string;
let outside: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "wherefore-hostile-")));
  outside = realpathSync(mkdtempSync(join(tmpdir(), "wherefore-outside-")));
  put("package.json", '{ "type": "module" }');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
  rmSync(outside, { recursive: true });
});

function put(name: string, text: string, at = folder): void {
  mkdirSync(join(at, name, ".."), { recursive: true });
  writeFileSync(join(at, name), text);
}

function scan(): Promise<Report> {
  return openProject({ root: folder }).scan();
}

const user = "export interface User { email: string }";

describe("nothing of the analysed code is executed", () => {
  it("neither a policy that would write a file, nor a module that would", async () => {
    const proof = join(outside, "executed");
    const effect = `import { writeFileSync } from "node:fs"; writeFileSync(${JSON.stringify(proof)}, "yes");`;
    put(
      "policy.ts",
      `${effect} import { definePolicy } from "@wherefore/core"; export const policy = definePolicy({ id: (() => { ${effect.slice(effect.indexOf(";") + 1)} return "x"; })() });`,
    );
    put("model.ts", `${effect} ${user}`);
    const { failures, findings } = await scan();
    expect(existsSync(proof)).toBe(false);
    expect(failures.map(({ code }) => code)).toContain("ERR_WHEREFORE_POLICY_NOT_STATIC");
    expect(findings).toHaveLength(1);
  });
});

describe("a file that would harm the analyzer is left out, and said to be", () => {
  it.each([
    ["brackets", "[".repeat(200_000)],
    ["closed brackets", `const x = ${"(".repeat(50_000)}1${")".repeat(50_000)};`],
    ["negations", `const x = ${"!".repeat(300_000)}1;`],
    ["additions", `const x = 1${"+1".repeat(300_000)};`],
    ["conditions", `const x = ${"a?b:".repeat(100_000)}c;`],
    ["else-ifs", `if(a);${"else if(a);".repeat(60_000)}`],
    ["types", `type X = ${"keyof ".repeat(150_000)}Y;`],
    ["type arguments", `type X = ${"A<".repeat(100_000)}A${">".repeat(100_000)};`],
    ["templates", `const x = ${"`${".repeat(50_000)}1${"}`".repeat(50_000)};`],
    ["elements", `const x = ${"<a>".repeat(100_000)}${"</a>".repeat(100_000)};`],
  ])("for nested %s", async (_, text) => {
    put("deep.tsx", `${user}\n${text}`);
    put("model.ts", user);
    const { findings, skipped } = await scan();
    expect(skipped.map(({ reason }) => reason)).toEqual(["it is nested too deep to be read safely"]);
    expect(findings.map(({ file }) => file)).toEqual([join(folder, "model.ts")]);
  });

  it("for being larger than 1 MiB", async () => {
    put("huge.ts", `${user}\n//${"x".repeat(1024 * 1024)}`);
    expect((await scan()).skipped).toEqual([{ file: join(folder, "huge.ts"), reason: "it is larger than 1 MiB" }]);
  });

  it("for leading out of the folder, as a file or through an import", async () => {
    put("secret.ts", "export interface Person { email: string }", outside);
    symlinkSync(join(outside, "secret.ts"), join(folder, "link.ts"));
    symlinkSync(outside, join(folder, "linked-folder"));
    put(
      "app.ts",
      'import type { Person } from "./link.ts"; import express from "express"; declare const person: Person; express().get("/a", (_req, res) => { res.json(person); });',
    );
    const { findings, fields } = await scan();
    expect([...findings, ...fields]).toEqual([]);
  });

  it("for being no file", async () => {
    mkdirSync(join(folder, "folder.ts"));
    put("model.ts", user);
    expect((await scan()).findings).toHaveLength(1);
  });
});

describe("code that leads in circles comes to an end", () => {
  it.each([
    ["types", "export interface User { friend: User; friends: Map<string, User[]>; email: string }"],
    ["aliases", "type A = B; type B = A; export interface User { email: A }"],
    ["constants", "const a: unknown = b; const b: unknown = a; export interface User { email: string }"],
    [
      "functions",
      "function f() { return g(); } function g() { return f(); } export const x = f(); export interface User { email: string }",
    ],
    ["classes", "class A extends B {} class B extends A {} export interface User { email: string }"],
    [
      "schemas",
      'import * as z from "zod"; export const User: z.ZodType = z.object({ email: z.string(), friends: z.lazy(() => z.array(User)) });',
    ],
  ])("of %s", async (_, text) => {
    put("circle.ts", text);
    put(
      "app.ts",
      'import express from "express"; import * as all from "./circle.ts"; express().get("/a", (_req, res) => { res.json(all.x); res.json(all.User); });',
    );
    expect((await scan()).findings.length).toBeGreaterThan(0);
  });

  it("of files that export each other", async () => {
    put("a.ts", 'export * from "./b.ts"; export { user } from "./b.ts";');
    put("b.ts", 'export * from "./a.ts"; export { user } from "./a.ts";');
    put(
      "app.ts",
      'import express from "express"; import { user } from "./a.ts"; express().get("/users", (_req, res) => { res.json(user.email); });',
    );
    expect((await scan()).routes).toHaveLength(1);
  });
});
