import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Log } from "sarif";
import { run } from "../src/run.ts";

const main = join(import.meta.dirname, "../src/main.ts");
const repository = join(import.meta.dirname, "../../..");
let folder: string;

const policy = `import { definePolicy } from "@wherefore/core";
export const policy = definePolicy({ id: "shop", version: "1", languages: ["en"], categories: { contact: { label: "Contact", includes: ["contact.email"] } },
  purposes: { account: { label: "Account", lawfulBasis: "contract", categories: ["contact"] } } });`;

const files: Readonly<Record<string, string>> = {
  "package.json": '{ "type": "module" }',
  "clean/policy.ts": policy,
  "clean/user.ts": "export interface User {\n  /** @category contact.email */\n  email: string;\n}\n",
  "clean/hint.ts": "export interface SendArguments {\n  email: string;\n}\n",
  "found/user.ts": "export interface User {\n  phone: string;\n}\n",
  "found/route.ts":
    'import express from "express";\nimport type { User } from "./user.ts";\ndeclare const user: User;\nexpress().get("/me", (_req, res) => {\n  res.json(user);\n});\n',
  "broken/package.json": "{}",
  "broken/policy.ts":
    'import { definePolicy } from "@wherefore/core";\nexport const policy = definePolicy({ id: name() });\ndeclare function name(): string;\n',
  "broken/user.ts": "export interface User {\n  phone: string;\n}\n",
  "two/package.json": "{}",
  "two/a.ts": policy,
  "two/b.ts": policy,
  "nothing/readme.md": "no source",
};

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process. */
async function wherefore(...args: readonly string[]): Promise<Ran> {
  let [stdout, stderr] = ["", ""];
  const out = { write: (text: string) => void (stdout += text), error: (text: string) => void (stderr += text) };
  const status = await run(args, { out, folder, progress: undefined, colour: false, now: () => performance.now() });
  return { status, stdout, stderr };
}

/** Runs a command line as people do, in a process of its own. */
function spawned(args: readonly string[], cwd = folder): Ran {
  const options = { cwd, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } } as const;
  return spawnSync(process.execPath, ["--conditions=@wherefore/source", main, ...args], options);
}

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "wherefore-cli-")));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("wherefore check", () => {
  it("exits 0 when it finds nothing that must be mended; hints do not fail it", async () => {
    const { status, stdout } = await wherefore("check", "clean");
    expect(status).toBe(0);
    expect(stdout).toContain("clean/hint.ts:2:3  information  require-purpose  `SendArguments.email` looks like contact.email");
    expect(stdout).toMatch(/\n1 hint in 3 files \(\d+\.\d s\)\n$/);
  });

  it("leaves hints out when only high confidence is asked for", async () => {
    expect((await wherefore("check", "clean", "--min-confidence", "high")).stdout).toMatch(/^no findings in 3 files \(\d+\.\d s\)\n$/);
  });

  it("exits 1 on findings, each with its place, and the fix below", async () => {
    const { status, stdout } = await wherefore("check", "found");
    expect(status).toBe(1);
    expect(stdout).toContain("found/user.ts:2:3  warning  require-purpose  `User.phone` looks like contact.phone and is not marked");
    expect(stdout).toContain("\n    fix: Mark `phone` as contact.phone\n");
    expect(stdout).toContain("found/route.ts:4:1  error  require-route-purpose  GET /me sends phone and declares no purpose");
    expect(stdout).toMatch(/\n1 error, 1 warning in 2 files \(\d+\.\d s\)\n$/);
  });

  it("says that there is no policy where there is none", async () => {
    writeFileSync(join(folder, "nothing/user.ts"), files["clean/user.ts"]!);
    writeFileSync(join(folder, "nothing/package.json"), "{}");
    const { status, stdout } = await wherefore("check", "nothing");
    rmSync(join(folder, "nothing/user.ts"));
    expect(status).toBe(1);
    expect(stdout).toContain("No policy was found, so no purpose covers any field.");
    expect(stdout).toContain("`User.email` is contact.email, and no policy was found; write one with definePolicy.");
  });

  it("exits 2 when the policy cannot be read without running it, at its place", async () => {
    const { status, stdout } = await wherefore("check", "broken");
    expect(status).toBe(2);
    expect(stdout).toContain(
      "broken/policy.ts:2  could not run  ERR_WHEREFORE_POLICY_NOT_STATIC  The policy cannot be read here: it holds a call.",
    );
  });

  it("exits 2 when several policies could govern, naming them", async () => {
    const { status, stdout } = await wherefore("check", "two");
    expect(status).toBe(2);
    expect(stdout).toContain("ERR_WHEREFORE_POLICY_AMBIGUOUS");
    expect(stdout).toContain("two/a.ts, two/b.ts");
  });

  it.each([
    [["check"], "Name at least one file or folder"],
    [["check", "missing"], "missing does not exist."],
    [["check", "nothing"], "There is no TypeScript or JavaScript source in nothing."],
    [["check", "found", "--format", "yaml"], "--format is one of text, json, jsonl, sarif, github."],
    [["check", "found", "--baseline", "no.json"], "no.json does not exist; write it with `wherefore baseline`."],
    [["check", "found", "--watch"], "--watch needs a terminal that can interrupt it."],
    [["check", "found", "--colour"], "Unknown option '--colour'"],
  ])("exits 2 on the command line %j and says what is wrong", async (args, message) => {
    const { status, stdout, stderr } = await wherefore(...args);
    expect([status, args.includes("--watch") ? "" : stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(stderr).toContain("Usage: wherefore check PATHS…");
  });

  it("writes JSON with places relative to the working folder", async () => {
    const { status, stdout } = await wherefore("check", "found", "--format", "json");
    expect(status).toBe(1);
    const { findings, files: count } = JSON.parse(stdout) as {
      findings: { file: string; line: number; rule: string; fixes: unknown[] }[];
      files: number;
    };
    expect(count).toBe(2);
    expect(findings.map(({ file, line, rule, fixes }) => [file, line, rule, fixes.length])).toEqual([
      ["found/route.ts", 4, "require-route-purpose", 0],
      ["found/user.ts", 2, "require-purpose", 1],
    ]);
  });

  it("writes SARIF 2.1.0 with rules, levels, fingerprints and relative places", async () => {
    const log = JSON.parse((await wherefore("check", "found", "--format", "sarif")).stdout) as Log;
    const run = log.runs[0]!;
    expect(log.version).toBe("2.1.0");
    expect(run.invocations?.[0]?.executionSuccessful).toBe(true);
    expect(
      run.results?.map(({ ruleId, ruleIndex, level, partialFingerprints }) => [
        ruleId,
        run.tool.driver.rules?.[ruleIndex ?? -1]?.id,
        level,
        partialFingerprints?.["wherefore/v1"],
      ]),
    ).toEqual([
      ["require-route-purpose", "require-route-purpose", "error", "require-route-purpose:GET /me"],
      ["require-purpose", "require-purpose", "warning", "require-purpose:User.phone:contact.phone"],
    ]);
    expect(run.results?.[1]?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: "found/user.ts", uriBaseId: "%SRCROOT%" },
      region: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 8 },
    });
    expect(run.results?.[1]?.fixes?.[0]?.artifactChanges[0]?.replacements[0]?.insertedContent?.text).toBe(
      "/** @category contact.phone */\n  ",
    );
  });

  it("says in SARIF that it could not run", async () => {
    const log = JSON.parse((await wherefore("check", "broken", "--format", "sarif")).stdout) as Log;
    expect(log.runs[0]?.invocations?.[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ descriptor: { id: "ERR_WHEREFORE_POLICY_NOT_STATIC" } }],
    });
  });

  it("finds in the example exactly the route that was left without a purpose", async () => {
    const { status, stdout } = spawned(["check", "apps/example/src"], repository);
    expect(stdout).toMatch(
      /^apps\/example\/src\/routes\/export\.ts:\d+:\d+ {2}error {2}require-route-purpose {2}GET \/export sends .*\n1 error in \d+ files \(.*\)\n$/,
    );
    expect(status).toBe(1);
  });
});

describe("wherefore fields", () => {
  it("writes one row a field", async () => {
    const { status, stdout } = await wherefore("fields", "clean", "--format", "jsonl");
    expect(status).toBe(0);
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as object),
    ).toEqual([
      {
        file: "clean/hint.ts",
        line: 2,
        container: "SendArguments",
        field: "email",
        category: "contact.email",
        confidence: "medium",
        evidence: ["name: “email” means contact.email"],
        purposes: ["account"],
        source: "name",
      },
      {
        file: "clean/user.ts",
        line: 3,
        container: "User",
        field: "email",
        category: "contact.email",
        confidence: "high",
        evidence: ["marked by @category"],
        purposes: ["account"],
        source: "marked",
      },
    ]);
  });

  it("leaves out what is less sure than asked for", async () => {
    expect((await wherefore("fields", "clean", "--min-confidence", "high")).stdout.trim().split("\n")).toHaveLength(1);
  });

  it("writes its rows and exits 2 where the policy cannot be read", async () => {
    const { status, stdout, stderr } = await wherefore("fields", "broken");
    expect([status, stdout.trim().split("\n").length]).toEqual([2, 1]);
    expect(stderr).toContain("broken/policy.ts:2 ERR_WHEREFORE_POLICY_NOT_STATIC");
  });
});

describe("wherefore routes", () => {
  it("writes one row a route", async () => {
    const { status, stdout } = await wherefore("routes", "found", "--format", "jsonl");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      file: "found/route.ts",
      line: 4,
      method: "GET",
      path: "/me",
      personal: true,
      request: [],
      response: [{ field: "phone", category: "contact.phone" }],
      handed: [],
      purposes: [],
      guard: "none",
    });
  });
});

describe("wherefore explain", () => {
  it("says of a field what it is, why, and who may use it for what", async () => {
    expect((await wherefore("explain", "clean/hint.ts:2")).stdout).toContain(
      "SendArguments.email: contact.email (E-mail address), medium confidence\n  name: “email” means contact.email\n  covered by: account\n",
    );
  });

  it("says of a route what passes through it", async () => {
    expect((await wherefore("explain", "found/route.ts:4")).stdout).toContain(
      "GET /me\n  sends phone: contact.phone\n  declared: nothing\n",
    );
  });

  it("says when nothing is known", async () => {
    expect((await wherefore("explain", "clean/user.ts:1")).stdout).toBe("Nothing about personal data is known of clean/user.ts:1.\n");
    expect((await wherefore("explain", "clean/user.ts")).status).toBe(2);
  });
});

describe("wherefore", () => {
  it("shows its commands", async () => {
    const { status, stdout } = await wherefore("--help");
    expect(status).toBe(0);
    for (const command of ["check PATHS…", "explain FILE:LINE", "fields PATHS…", "routes PATHS…", "record verify --store URL"])
      expect(stdout).toContain(`wherefore ${command}`);
  });

  it("shows more about one command", async () => {
    expect((await wherefore("check", "--help")).stdout).toMatch(/^wherefore check PATHS… /);
  });

  it("says its version", async () => {
    expect((await wherefore("--version")).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it("exits 2 on a command it does not know", async () => {
    const { status, stderr } = await wherefore("chekc");
    expect(status).toBe(2);
    expect(stderr).toContain("There is no command “chekc”.");
  });

  it("hands record verify to the record, which names what it needs", async () => {
    expect((await wherefore("record", "verify")).status).toBe(2);
  });

  it("hands its exit code to the shell", () => {
    expect([spawned(["check", "clean"]).status, spawned(["check", "found"]).status, spawned(["check", "broken"]).status]).toEqual([
      0, 1, 2,
    ]);
  });

  it("ends quietly when its reader stops reading", async () => {
    const { stderr } = spawnSync("sh", ["-c", `"${process.execPath}" --conditions=@wherefore/source "${main}" fields clean found | true`], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(stderr).toBe("");
  });
});
