import { existsSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { applied } from "./apply-edit.ts";
import { minimal, rangeOf } from "./editor.ts";
import { uriOf } from "./editor-documents.ts";
import { edit, openShop, shop } from "./open-shop.ts";
import { teaShopFile } from "./tea-shop.ts";

const signUp = teaShopFile("src/sign-up.ts");
const customer = teaShopFile("src/customer.ts");
const marked = `import { personal } from "@wherefore/core";
import { z } from "zod";

export const SignUp = z.object({
  email: personal(z.email(), "contact.email"),
});
`;

describe("a finding", () => {
  it("stands at the field's name, with the product as source and the rule as code that links to its page", async () => {
    const { editor, path } = await openShop("src/sign-up.ts");
    const [finding, ...others] = await editor.diagnostics(path);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ source: "wherefore", code: "require-purpose", range: rangeOf(signUp, "email") });
    const page = fileURLToPath(finding?.codeDescription?.href ?? "");
    expect(page).toMatch(/require-purpose\.md$/);
    expect(existsSync(page)).toBe(true);
  });

  it("names the field and the category and no value of the source", async () => {
    const text = signUp.replace("z.email()", 'z.email().default("ada@tea-shop.example")');
    const { editor, path } = await openShop("src/sign-up.ts", { "src/sign-up.ts": text });
    const findings = await editor.diagnostics(path);
    expect(JSON.stringify(findings)).toContain("contact.email");
    expect(JSON.stringify(findings)).not.toContain("ada@");
  });

  it("is sent by the server to an editor that does not ask, and taken back when the document closes", async () => {
    const { editor, path } = await openShop("src/customer.ts", {}, { capabilities: minimal });
    await vi.waitFor(() => expect(editor.sent.at(-1)?.diagnostics).toHaveLength(1));
    expect(editor.sent.at(-1)?.diagnostics[0]).toMatchObject({ code: "require-purpose", range: rangeOf(customer, "phoneNumber") });
    await editor.close(path);
    await vi.waitFor(() => expect(editor.sent.at(-1)).toMatchObject({ uri: uriOf(path), diagnostics: [] }));
  });

  it("follows the text in the editor, not the file on disk", async () => {
    const { editor, path } = await openShop("src/sign-up.ts");
    await editor.replace(path, rangeOf(signUp, "email: z.email()"), "teapot: z.string()");
    expect(await editor.diagnostics(path)).toEqual([]);
    await editor.replace(path, { start: { line: 4, character: 2 }, end: { line: 4, character: 8 } }, "phone");
    expect(await editor.diagnostics(path)).toHaveLength(1);
    await editor.close(path);
    await editor.open(path);
    expect(await editor.diagnostics(path)).toMatchObject([{ range: rangeOf(signUp, "email") }]);
  });

  it("is absent where a marked field is covered, and appears when the policy in another tab stops covering it", async () => {
    const { editor, path } = await openShop("src/sign-up.ts", { "src/sign-up.ts": marked });
    expect(await editor.diagnostics(path)).toEqual([]);
    const policy = join(dirname(path), "policy.ts");
    await editor.open(policy);
    const text = teaShopFile("src/policy.ts");
    await editor.replace(policy, rangeOf(text, 'includes: ["contact.email", "contact.phone"]'), 'includes: ["contact.phone"]');
    const changed = text.replace('includes: ["contact.email", "contact.phone"]', 'includes: ["contact.phone"]');
    await editor.replace(policy, rangeOf(changed, 'categories: ["contact.email"]'), 'categories: ["contact"]');
    expect(await editor.diagnostics(path)).toMatchObject([{ code: "require-purpose" }]);
    expect(editor.refreshes()).toBeGreaterThan(0);
  });

  it("is absent in a folder whose settings switch the checks off", async () => {
    const { editor, path } = await openShop(
      "src/sign-up.ts",
      {},
      { setting: (section, uri) => section !== "wherefore.enable" || !uri.endsWith("sign-up.ts") },
    );
    await editor.open(join(dirname(path), "customer.ts"));
    expect(await editor.diagnostics(path)).toEqual([]);
    expect(await editor.hover(path, rangeOf(signUp, "email").start)).toBeUndefined();
    expect(await editor.actions(path, rangeOf(signUp, "email"))).toEqual([]);
    expect(await editor.diagnostics(join(dirname(path), "customer.ts"))).toHaveLength(1);
  });

  it("comes back when the settings switch the checks on again", async () => {
    const choice = { isEnabled: false };
    const { editor, path } = await openShop(
      "src/sign-up.ts",
      {},
      { setting: (section) => section !== "wherefore.enable" || choice.isEnabled },
    );
    expect(await editor.diagnostics(path)).toEqual([]);
    choice.isEnabled = true;
    await editor.settingsChanged();
    expect(await editor.diagnostics(path)).toHaveLength(1);
    expect(editor.refreshes()).toBeGreaterThan(0);
  });

  it("is judged by the policy of its own folder when several are open", async () => {
    const covered = shop({ "src/sign-up.ts": marked });
    const uncovered = shop({
      "src/sign-up.ts": marked,
      "src/policy.ts": teaShopFile("src/policy.ts").replaceAll('"contact.email"', '"profile.job"'),
    });
    const editor = await edit({ folders: [covered.folder, uncovered.folder] });
    const paths = [covered, uncovered].map(({ folder }) => join(folder, "src/sign-up.ts"));
    for (const path of paths) await editor.open(path);
    const counts = await Promise.all(paths.map(async (path) => (await editor.diagnostics(path)).length));
    expect(counts).toEqual([0, 1]);
  });

  it("is found in a folder that was opened through a link", async () => {
    const { folder } = shop();
    const link = join(dirname(folder), "link");
    symlinkSync(folder, link, "junction");
    const editor = await edit({ folders: [link] });
    const path = join(link, "src/sign-up.ts");
    await editor.open(path);
    expect(await editor.diagnostics(path)).toHaveLength(1);
    const [fix] = await editor.actions(path, rangeOf(signUp, "email"));
    expect(applied(fix, path, signUp).text).toContain("personal(z.email()");
  });

  it("is found in a file that was opened without its folder", async () => {
    const { folder } = shop();
    const editor = await edit({ folders: [] });
    const path = join(folder, "src/sign-up.ts");
    await editor.open(path);
    expect(await editor.diagnostics(path)).toHaveLength(1);
  });

  it("is not looked for in a document that is no file", async () => {
    const editor = await edit({ folders: [] });
    await editor.open("untitled:Untitled-1", signUp);
    expect(await editor.diagnostics("untitled:Untitled-1")).toEqual([]);
  });
});
