import { existsSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { rangeOf } from "./editor.ts";
import { openShop, shop } from "./open-shop.ts";
import { teaShopFile } from "./tea-shop.ts";

const signUp = teaShopFile("src/sign-up.ts");

const marked = `import { personal } from "@wherefore/core";
import { z } from "zod";

export const SignUp = z.object({
  email: personal(z.email(), "contact.email"),
});
`;

describe("a policy", () => {
  it("that cannot be read statically is an error at the place that stops it", async () => {
    const text = teaShopFile("src/policy.ts").replace('version: "2026-11-01"', "version: process.env.VERSION");
    const { editor, path } = await openShop("src/policy.ts", { "src/policy.ts": text });
    const findings = await editor.diagnostics(path);
    expect(findings).toMatchObject([{ severity: 1, source: "wherefore", code: "ERR_WHEREFORE_POLICY_NOT_STATIC" }]);
    expect(findings[0]?.range.start.line).toBe(rangeOf(text, "process.env").start.line);
  });

  it("is read and never run", async () => {
    const { folder } = shop();
    const trace = join(folder, "executed");
    const text = `import { writeFileSync } from "node:fs";\nwriteFileSync(${JSON.stringify(trace)}, "");\n${teaShopFile("src/policy.ts")}`;
    const { editor, path } = await openShop("src/sign-up.ts", { "src/policy.ts": text });
    expect(await editor.hover(path, rangeOf(signUp, "email").start)).toContain("orders");
    expect(existsSync(trace)).toBe(false);
  });

  it("that changed on disk counts from then on", async () => {
    const { editor, path } = await openShop("src/sign-up.ts", { "src/sign-up.ts": marked });
    expect(await editor.diagnostics(path)).toEqual([]);
    const policy = join(dirname(path), "policy.ts");
    writeFileSync(policy, teaShopFile("src/policy.ts").replaceAll('"contact.email"', '"profile.job"'));
    await editor.changedOnDisk(policy);
    expect(await editor.diagnostics(path)).toHaveLength(1);
    expect(editor.refreshes()).toBeGreaterThan(0);
  });

  it("that wherefore.json names from now on governs in place of the one before", async () => {
    const other = teaShopFile("src/policy.ts")
      .replaceAll('"contact.email"', '"profile.job"')
      .replace('id: "tea-shop"', 'id: "coffee-shop"');
    const { editor, path } = await openShop("src/sign-up.ts", { "src/sign-up.ts": marked, "src/other-policy.ts": other });
    expect(await editor.diagnostics(path)).toEqual([]);
    const settings = join(dirname(path), "../wherefore.json");
    writeFileSync(settings, '{ "policy": "./src/other-policy.ts" }');
    await editor.changedOnDisk(settings);
    expect((await editor.diagnostics(path))[0]?.message).toContain("coffee-shop");
  });
});
