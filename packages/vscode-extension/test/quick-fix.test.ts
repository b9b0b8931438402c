import { describe, expect, it } from "vitest";
import { applied } from "./apply-edit.ts";
import { likeVsCode, rangeOf } from "./editor.ts";
import { uriOf } from "./editor-documents.ts";
import { openShop } from "./open-shop.ts";
import { teaShopFile } from "./tea-shop.ts";

const signUp = teaShopFile("src/sign-up.ts");
const customer = teaShopFile("src/customer.ts");

describe("the quick fix", () => {
  it("marks a zod field with its category and merges the import, and the finding is gone", async () => {
    const { editor, path } = await openShop("src/sign-up.ts");
    const [fix] = await editor.actions(path, rangeOf(signUp, "email"));
    expect(fix).toMatchObject({ kind: "quickfix", isPreferred: true, diagnostics: [{ code: "require-purpose" }] });
    const { text, version } = applied(fix, path, signUp);
    expect(version).toBe(1);
    expect(text).toContain('email: personal(z.email(), "contact.email"),');
    await editor.close(path);
    await editor.open(path, text);
    expect(await editor.diagnostics(path)).toEqual([]);
  });

  it("marks a field of an interface in its documentation comment, and the finding is gone", async () => {
    const { editor, path } = await openShop("src/customer.ts");
    const [fix] = await editor.actions(path, rangeOf(customer, "phoneNumber"));
    const { text } = applied(fix, path, customer);
    expect(text).toContain("@category contact.phone");
    await editor.close(path);
    await editor.open(path, text);
    expect(await editor.diagnostics(path)).toEqual([]);
  });

  it("is offered for the field under the cursor only, and only where quick fixes are wanted", async () => {
    const { editor, path } = await openShop("src/sign-up.ts");
    const field = rangeOf(signUp, "email");
    const titles = async (range: typeof field, only?: string[]): Promise<number> => (await editor.actions(path, range, only)).length;
    expect(await titles({ start: field.end, end: field.end })).toBeGreaterThan(0);
    expect(await titles(rangeOf(signUp, "quantity"))).toBe(0);
    expect(await titles(field, ["quickfix"])).toBeGreaterThan(0);
    expect(await titles(field, ["refactor", "source.organizeImports"])).toBe(0);
  });

  it("is a plain list of changes for an editor without versioned edits", async () => {
    const { editor, path } = await openShop("src/sign-up.ts", {}, { capabilities: { ...likeVsCode, workspace: {} } });
    const [fix] = await editor.actions(path, rangeOf(signUp, "email"));
    expect(Object.keys(fix?.edit?.changes ?? {})).toEqual([uriOf(path)]);
  });
});
