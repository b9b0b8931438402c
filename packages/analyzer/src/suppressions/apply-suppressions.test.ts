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

  it.each([
    [
      "to the end of the file",
      "// wherefore-disable require-purpose -- a shared mailbox\nexport interface User {\n  email: string;\n  phone: string;\n}",
      [],
    ],
    [
      "up to where its rule is enabled again",
      "export interface User {\n  // wherefore-disable require-purpose -- a shared mailbox\n  email: string;\n  // wherefore-enable require-purpose\n  phone: string;\n}",
      ["require-purpose"],
    ],
    [
      "up to where everything is enabled again",
      "export interface User {\n  /* wherefore-disable require-purpose -- a shared mailbox */\n  email: string;\n  /* wherefore-enable */\n  phone: string;\n}",
      ["require-purpose"],
    ],
    [
      "and is reported where none of its lines has a finding",
      "export interface User {\n  email: string;\n}\n// wherefore-disable require-purpose -- nothing follows\n",
      ["require-purpose", "unused-suppression"],
    ],
  ])("of a stretch of lines silences its rule %s", async (_, code, expected) => {
    expect((await rulesIn(code)).sort()).toEqual(expected);
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
