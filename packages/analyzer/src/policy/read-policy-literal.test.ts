import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readPolicyLiteral } from "./read-policy-literal.ts";

const folder = mkdtempSync(join(tmpdir(), "read-policy-literal-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileWith(text: string): string {
  const file = join(folder, "policy.ts");
  writeFileSync(file, text);
  return file;
}

const papers = `import { definePolicy } from "@wherefore/core";
const staff = ["support", "it"] as const;
const kept = { keep: "P2Y", since: "collection" } as const;

export const policy = definePolicy({
  id: "papers",
  purposes: {
    support: {
      accessors: staff,
      retention: { ...kept, of: undefined },
    },
  },
  trackers: [
    { name: "a" },
    { name: "b" },
  ],
});
`;

describe("a policy read from its file", () => {
  it("has the values that running the file would give", () => {
    expect(readPolicyLiteral(fileWith(papers)).value).toEqual({
      id: "papers",
      purposes: { support: { accessors: ["support", "it"], retention: { keep: "P2Y", since: "collection", of: undefined } } },
      trackers: [{ name: "a" }, { name: "b" }],
    });
  });

  it.each([
    [[], 5],
    [["id"], 6],
    [["purposes", "support", "retention"], 10],
    [["purposes", "support", "label"], 8],
    [["trackers", 1, "name"], 15],
    [["trackers", 1], 15],
    [["prohibitions"], 5],
  ] as const)("says on which line %j is stated, or what is nearest around it", (path, line) => {
    expect(readPolicyLiteral(fileWith(papers)).lineOf(path)).toBe(line);
  });

  it("is found under another local name and under the package's namespace", () => {
    const renamed = `import { definePolicy as declare } from "@wherefore/core"; export const p = declare({ id: "renamed" });`;
    const inNamespace = `import * as core from "@wherefore/core"; export const p = core.definePolicy({ id: "namespace" });`;
    expect(readPolicyLiteral(fileWith(renamed)).value).toEqual({ id: "renamed" });
    expect(readPolicyLiteral(fileWith(inNamespace)).value).toEqual({ id: "namespace" });
  });

  it("is read without running anything of the file", () => {
    const file = fileWith(`throw new Error("ran");\n${papers.replace("const staff", "globalThis.ran = true;\nconst staff")}`);
    expect(readPolicyLiteral(file).value).toMatchObject({ id: "papers" });
    expect(globalThis).not.toHaveProperty("ran");
  });

  it("is refused with every place that only running it could tell", () => {
    const file = fileWith(
      `import { definePolicy } from "@wherefore/core";\nimport { id } from "./id.ts";\nexport const p = definePolicy({\n  id,\n  version: today(),\n});`,
    );
    expect(() => readPolicyLiteral(file)).toThrow(
      expect.objectContaining({
        code: "ERR_WHEREFORE_POLICY_NOT_STATIC",
        message: expect.stringMatching(/line 4: id, which is no constant of this file\n {2}line 5: a call/) as string,
      }),
    );
  });

  it.each([
    ["a file that is not there", undefined, "ERR_WHEREFORE_POLICY_NOT_FOUND"],
    ["a file without a policy", "export const policy = { id: 'papers' };", "ERR_WHEREFORE_POLICY_NOT_FOUND"],
    [
      "a function of the same name from elsewhere",
      `import { definePolicy } from "./mine.ts"; definePolicy({});`,
      "ERR_WHEREFORE_POLICY_NOT_FOUND",
    ],
    ["two policies in one file", `${papers}\nexport const second = definePolicy({ id: "second" });`, "ERR_WHEREFORE_POLICY_AMBIGUOUS"],
    ["broken syntax", "const = definePolicy({", "ERR_WHEREFORE_POLICY_NOT_STATIC"],
  ])("is refused from %s", (_, text, code) => {
    const file = text === undefined ? join(folder, "missing.ts") : fileWith(text);
    expect(() => readPolicyLiteral(file)).toThrow(expect.objectContaining({ code }));
  });
});
