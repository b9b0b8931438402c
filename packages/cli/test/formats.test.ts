import ts from "typescript";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Log } from "sarif";
import { folderOf } from "./run-in.ts";

const files = {
  "package.json": "{}",
  "src/user.ts": "export interface User {\n  phone: string;\n}\n",
  "src/hint.ts": "export interface SendArguments {\n  email: string;\n}\n",
  "src/with, comma: and % sign.ts": "export interface Guest {\n  email: string;\n}\n",
  "src/route.ts":
    'import express from "express";\nimport type { User } from "./user.ts";\ndeclare const user: User;\nexpress().get("/me", (_req, res) => {\n  res.json(user);\n});\n',
};

describe("annotations for GitHub", () => {
  it("are workflow commands, the gravest first, with what would end them escaped", async () => {
    using folder = folderOf(files);
    const { status, stdout } = await folder.wherefore("check", "src", "--format", "github");
    expect(status).toBe(1);
    expect(stdout.split("\n").map((line) => line.split("::").slice(0, 2).join("::").trim())).toEqual([
      "::error file=src/route.ts,line=4,col=1,endColumn=20,title=require-route-purpose",
      "::warning file=src/user.ts,line=2,col=3,endColumn=8,title=require-purpose",
      "::warning file=src/with%2C comma%3A and %25 sign.ts,line=2,col=3,endColumn=8,title=require-purpose",
      "::notice file=src/hint.ts,line=2,col=3,endColumn=8,title=require-purpose",
      expect.stringMatching(/^1 error, 2 warnings, 1 hint in 4 files/) as unknown as string,
      "",
    ]);
  });

  it("tell of a policy that cannot be read", async () => {
    using folder = folderOf({ ...files, "wherefore.json": "[]" });
    const { status, stdout } = await folder.wherefore("check", "src", "--format", "github");
    expect(status).toBe(2);
    expect(stdout).toContain("::error file=wherefore.json,line=1,col=1,endColumn=1,title=ERR_WHEREFORE_OPTIONS_INVALID::");
  });
});

describe("JSON lines", () => {
  it("hold one finding each, and keep failures to the error output", async () => {
    using folder = folderOf({ ...files, "wherefore.json": "[]" });
    const { status, stdout, stderr } = await folder.wherefore("check", "src", "--format", "jsonl");
    expect(status).toBe(2);
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line) => (JSON.parse(line) as { rule: string }).rule),
    ).toContain("require-purpose");
    expect(stderr).toContain("wherefore.json:1 ERR_WHEREFORE_OPTIONS_INVALID");
  });
});

/** What the published types of SARIF 2.1.0, made from its schema, object to in a log. */
function objectionsTo(log: string): readonly string[] {
  const name = join(import.meta.dirname, "sarif-log.check.ts");
  const text = `import type { Log } from "sarif";\nexport const log: Log = ${log};\n`;
  const options: ts.CompilerOptions = { strict: true, noEmit: true, skipLibCheck: true, module: ts.ModuleKind.NodeNext, types: ["sarif"] };
  const host = ts.createCompilerHost(options);
  const getSourceFile = host.getSourceFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  host.getSourceFile = (file, ...rest) =>
    file === name ? ts.createSourceFile(file, text, ts.ScriptTarget.ES2023) : getSourceFile(file, ...rest);
  host.fileExists = (file) => file === name || fileExists(file);
  return ts
    .getPreEmitDiagnostics(ts.createProgram([name], options, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

describe("a SARIF log", () => {
  it("is one by the types made from the schema", async () => {
    using folder = folderOf(files);
    const { stdout } = await folder.wherefore("check", "src", "--format", "sarif");
    expect(objectionsTo(stdout)).toEqual([]);
    expect(objectionsTo(stdout.replace('"level": "error"', '"level": "fatal"'))).toHaveLength(1);
  }, 60_000);

  it("keeps within what a code host takes: results, relative places, lines from 1, one fingerprint each", async () => {
    const fields = Array.from({ length: 5200 }, (_, index) => `export interface User${index.toString()} { email: string }`).join("\n");
    using folder = folderOf({ ...files, "src/many.ts": fields });
    const log = JSON.parse((await folder.wherefore("check", "src", "--format", "sarif")).stdout) as Log;
    const [run] = log.runs;
    expect(run?.results).toHaveLength(5000);
    expect(run?.results?.[0]?.level).toBe("error");
    expect(run?.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toMatch(/^\d+ more findings are left out/);
    const prints = run?.results?.map(({ partialFingerprints }) => partialFingerprints?.["primaryLocationLineHash"]);
    expect(new Set(prints).size).toBe(5000);
    for (const { locations, ruleIndex, ruleId } of run?.results ?? []) {
      const place = locations?.[0]?.physicalLocation;
      expect(place?.artifactLocation?.uri).toMatch(/^src\//);
      expect(place?.region?.startLine).toBeGreaterThan(0);
      expect(run?.tool.driver.rules?.[ruleIndex ?? -1]?.id).toBe(ruleId);
    }
  }, 60_000);
});
