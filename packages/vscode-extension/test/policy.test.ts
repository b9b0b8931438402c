import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rangeOf } from "./editor.ts";
import { openShop, shop } from "./open-shop.ts";
import { teaShopFile } from "./tea-shop.ts";

const signUp = teaShopFile("src/sign-up.ts");

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
});
