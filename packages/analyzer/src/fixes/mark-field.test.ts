import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pathOf, policySource, projectOf } from "../../test/project-of.ts";
import type { TextEdit } from "../finding.ts";

/** What the quick fixes of a file leave of it, one fix after the other. */
async function fixed(code: string, manifest = "{}"): Promise<string> {
  const project = projectOf({ "package.json": manifest, "policy.ts": policySource, "model.ts": code });
  await project.scan();
  let text = code;
  for (let left = 10; left > 0; left--) {
    const fix = project.findingsOf(pathOf("model.ts")).flatMap(({ fixes }) => fixes)[0];
    if (fix === undefined) return text;
    text = applied(text, fix.edits);
    project.setOverlay(pathOf("model.ts"), text);
  }
  throw new Error("the fixes never end");
}

function applied(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split("\n");
  const offset = ({ line, character }: TextEdit["range"]["start"]): number =>
    lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce((now, { range, newText }) => now.slice(0, offset(range.start)) + newText + now.slice(offset(range.end)), text);
}

const cases: readonly (readonly [string, string, string])[] = [
  [
    "an interface gets a comment",
    "export interface User {\n  email: string;\n}\n",
    "export interface User {\n  /** @category contact.email */\n  email: string;\n}\n",
  ],
  [
    "a field in the middle of a line gets its comment there",
    "export type User = { email: string };\n",
    "export type User = { /** @category contact.email */ email: string };\n",
  ],
  [
    "a comment of one line is kept and unfolded",
    "export interface User {\n  /** Where letters go. */\n  email: string;\n}\n",
    "export interface User {\n  /**\n   * Where letters go.\n   * @category contact.email\n   */\n  email: string;\n}\n",
  ],
  [
    "a comment of several lines gets one more",
    "export class User {\n  /**\n   * Where letters go.\n   */\n  email!: string;\n}\n",
    "export class User {\n  /**\n   * Where letters go.\n   * @category contact.email\n   */\n  email!: string;\n}\n",
  ],
  [
    "a schema is wrapped and the mark imported",
    'import * as z from "zod";\nexport const User = z.object({ email: z.email().optional() });\n',
    'import { personal } from "@wherefore/core";\nimport * as z from "zod";\nexport const User = z.object({ email: personal(z.email().optional(), "contact.email") });\n',
  ],
  [
    "an import that stands there is used, in its quotation marks",
    "import * as z from 'zod';\nimport { dataSubjectId } from '@wherefore/core';\nexport const User = z.object({ id: dataSubjectId(z.string()), email: z.email(), name: z.string() });\n",
    "import * as z from 'zod';\nimport { dataSubjectId, personal } from '@wherefore/core';\nexport const User = z.object({ id: dataSubjectId(z.string()), email: personal(z.email(), 'contact.email'), name: personal(z.string(), 'identity.name') });\n",
  ],
  [
    "a name that is taken is not taken again",
    'import * as z from "zod";\nexport const personal = true;\nexport const User = z.object({ email: z.email() });\n',
    'import { personal as personalData } from "@wherefore/core";\nimport * as z from "zod";\nexport const personal = true;\nexport const User = z.object({ email: personalData(z.email(), "contact.email") });\n',
  ],
];

describe("the fix of an unmarked field", () => {
  it.each(cases)("%s", async (_, before, after) => {
    expect(await fixed(before)).toBe(after);
  });

  it("imports the mark from the package the application depends on", async () => {
    const manifest = '{ "dependencies": { "@wherefore/express-middleware": "1" } }';
    expect(await fixed(cases[4]![1], manifest)).toContain('import { personal } from "@wherefore/express-middleware";');
  });

  it("keeps the line ends of the file", async () => {
    expect(await fixed("export interface User {\r\n  email: string;\r\n}\r\n")).toBe(
      "export interface User {\r\n  /** @category contact.email */\r\n  email: string;\r\n}\r\n",
    );
  });
});

describe("what the fixes leave", () => {
  const modules = resolve(import.meta.dirname, "../../../../node_modules");
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "wherefore-fixes-"));
    mkdirSync(join(folder, "src"));
    symlinkSync(modules, join(folder, "node_modules"));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it("compiles", async () => {
    for (const [index, [, before]] of cases.entries())
      writeFileSync(join(folder, "src", `case-${index.toString()}.ts`), await fixed(before));
    const options = {
      module: "nodenext",
      target: "es2023",
      lib: ["es2023"],
      types: ["node"],
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      customConditions: ["@wherefore/source"],
      allowImportingTsExtensions: true,
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, include: ["src"] }));
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    const result = spawnSync(process.execPath, [join(modules, "typescript/bin/tsc"), "-p", folder], { encoding: "utf8" });
    expect(result.stdout.split("\n").filter((line) => line.includes("src/case-"))).toEqual([]);
    expect(result.stdout).toBe("");
  }, 60_000);
});
