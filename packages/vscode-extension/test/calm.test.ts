import { rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { rangeOf, type Editor } from "./editor.ts";
import { edit, openShop, shop } from "./open-shop.ts";
import { teaShopFile } from "./tea-shop.ts";

const signUp = teaShopFile("src/sign-up.ts");
const listed = { version: 1, findings: [{ finding: "require-purpose:SignUp.email:contact.email", paths: { "src/sign-up.ts": 1 } }] };

async function withBaseline(problems?: string): Promise<{ editor: Editor; path: string }> {
  const { editor, path } = await openShop(
    "src/sign-up.ts",
    { "wherefore-baseline.json": JSON.stringify(listed) },
    { setting: (section) => (section === "wherefore.problems" ? problems : undefined) },
  );
  return { editor, path };
}

describe("a codebase on its first day", () => {
  it("has no problems while it has no policy", async () => {
    const { folder } = shop();
    for (const file of ["src/policy.ts", "wherefore.json"]) rmSync(join(folder, file));
    const editor = await edit({ folders: [folder] });
    const path = join(folder, "src/sign-up.ts");
    await editor.open(path);
    expect(await editor.diagnostics(path)).toEqual([]);
    writeFileSync(join(folder, "src/policy.ts"), teaShopFile("src/policy.ts"));
    await editor.changedOnDisk(join(folder, "src/policy.ts"));
    expect(await editor.diagnostics(path)).toHaveLength(1);
  });

  it("hides what the baseline lists, until its file is edited: then it is information", async () => {
    const { editor, path } = await withBaseline();
    expect(await editor.diagnostics(path)).toEqual([]);
    await editor.replace(path, rangeOf(signUp, "quantity"), "cups");
    expect(await editor.diagnostics(path)).toMatchObject([{ severity: 3, code: "require-purpose" }]);
  });

  it("shows everything to who asks for everything", async () => {
    const { editor, path } = await withBaseline("all");
    expect(await editor.diagnostics(path)).toMatchObject([{ severity: 2 }]);
  });

  it("shows what the baseline does not list", async () => {
    const { editor, path } = await withBaseline();
    await editor.open(join(dirname(path), "customer.ts"));
    expect(await editor.diagnostics(join(dirname(path), "customer.ts"))).toHaveLength(1);
  });

  it("shows everything where the baseline cannot be read", async () => {
    const { editor, path } = await openShop("src/sign-up.ts", { "wherefore-baseline.json": "[" });
    expect(await editor.diagnostics(path)).toHaveLength(1);
  });
});
