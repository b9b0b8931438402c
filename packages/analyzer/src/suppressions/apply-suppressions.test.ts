import { describe, expect, it } from "vitest";
import { policySource, scanOf } from "../../test/project-of.ts";

async function rulesIn(code: string): Promise<string[]> {
  const { findings } = await scanOf({ "package.json": "{}", "policy.ts": policySource, "model.ts": code });
  return findings.map(({ rule }) => rule);
}

describe("a suppression", () => {
  it.each([
    [
      "on the line before",
      "export interface User {\n  // wherefore-disable-next-line require-purpose -- shared mailbox\n  email: string;\n}",
    ],
    [
      "in a block comment",
      "export interface User {\n  /* wherefore-disable-next-line require-purpose -- shared mailbox */\n  email: string;\n}",
    ],
    [
      "of several rules that all apply",
      "export interface User {\n  // wherefore-disable-next-line require-purpose -- a -- b\n  email: string;\n}",
    ],
  ])("with a reason silences its rule %s", async (_, code) => {
    expect(await rulesIn(code)).toEqual([]);
  });

  it("without a reason silences nothing and is reported", async () => {
    const code = "export interface User {\n  // wherefore-disable-next-line require-purpose\n  email: string;\n}";
    expect((await rulesIn(code)).sort()).toEqual(["require-purpose", "suppression-reason"]);
  });

  it("of another rule silences nothing and is reported as unused", async () => {
    const code = "export interface User {\n  // wherefore-disable-next-line unknown-category -- none\n  email: string;\n}";
    expect((await rulesIn(code)).sort()).toEqual(["require-purpose", "unused-suppression"]);
  });

  it("that names no rule is reported", async () => {
    expect(await rulesIn("// wherefore-disable-next-line -- everything\nexport interface Row { x: string }")).toEqual([
      "unused-suppression",
    ]);
  });

  it("on any other line than the one before silences nothing", async () => {
    const code = "// wherefore-disable-next-line require-purpose -- too far\n\nexport interface User { email: string }";
    expect((await rulesIn(code)).sort()).toEqual(["require-purpose", "unused-suppression"]);
  });
});
