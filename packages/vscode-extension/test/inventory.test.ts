import type { InventoryOfFolder, StandingAt } from "@wherefore/language-server/protocol";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { uriOf } from "./editor-documents.ts";
import { edit, openShop, shop } from "./open-shop.ts";
import { teaShopFile } from "./tea-shop.ts";

/** `line: word standing` for every personal field of a file. */
async function standingsOf(file: string, text = teaShopFile(file)): Promise<string[]> {
  const { editor, path } = await openShop(file, { [file]: text });
  const standings = await editor.ask<StandingAt[]>("wherefore/standings", { uri: uriOf(path) });
  const lines = text.split("\n");
  return standings.map(({ range: { start, end }, standing }) => {
    return `${String(start.line + 1)}: ${lines[start.line]?.slice(start.character, end.character) ?? ""} ${standing}`;
  });
}

async function inventoryOf(folders: readonly string[]): Promise<readonly InventoryOfFolder[]> {
  const editor = await edit({ folders });
  return editor.ask("wherefore/inventory", undefined);
}

describe("where a field stands", () => {
  it("is said at its declaration: marked and covered, or not", async () => {
    expect(await standingsOf("src/subscriber.ts")).toEqual(["6: email declared"]);
    expect(await standingsOf("src/customer.ts")).toEqual(["4: phoneNumber undeclared"]);
  });

  it("is said where a route uses it: covered by the route's purpose, or undeclared", async () => {
    expect(await standingsOf("src/routes.ts")).toEqual(["9: email declared", "14: email undeclared", "15: email undeclared"]);
  });

  it("is said where a declared field is covered by another purpose than the route's", async () => {
    const orders = teaShopFile("src/policy.ts").replace('categories: ["contact.email"]', 'categories: ["contact.phone"]');
    const { editor, path } = await openShop("src/routes.ts", { "src/policy.ts": orders });
    const standings = await editor.ask<StandingAt[]>("wherefore/standings", { uri: uriOf(path) });
    expect(standings[0]).toMatchObject({ range: { start: { line: 8 } }, standing: "elsewhere" });
  });
});

describe("the inventory", () => {
  it("lists every personal field with its category, standing, purposes and the routes that handle it", async () => {
    const [folder] = await inventoryOf([shop().folder]);
    expect(folder?.policy).toBe("read");
    expect(folder?.fields.map(({ name, standing }) => `${name} ${standing}`)).toEqual([
      "Customer.phoneNumber undeclared",
      "Reader.phoneNumber undeclared",
      "SignUp.email undeclared",
      "Subscriber.email declared",
    ]);
    expect(folder?.fields[3]).toMatchObject({
      category: "contact.email",
      categoryLabel: "E-mail address",
      purposes: ["orders", "newsletter"],
    });
    expect(folder?.fields[3]?.routes.map(({ name, purposes }) => `${name} ${purposes.join()}`)).toEqual([
      "POST /letter newsletter",
      "POST /orders ",
    ]);
    expect(folder?.purposes.map(({ name, basis }) => `${name} ${basis}`)).toEqual([
      "orders Contract, Art. 6(1)(b)",
      "newsletter Consent, Art. 6(1)(a)",
    ]);
  });

  it("tells the folders of a workspace apart, and says where none has a policy", async () => {
    const [with_, without] = [shop().folder, shop().folder];
    for (const file of ["src/policy.ts", "src/privacy.ts", "wherefore.json"]) rmSync(join(without, file));
    const folders = await inventoryOf([with_, without]);
    expect(folders.map(({ policy }) => policy)).toEqual(["read", "missing"]);
    expect(folders[1]?.fields).toHaveLength(4);
  });
});

describe("a document that was never saved", () => {
  it("is judged by the policy of the first folder, and its fixes change that document", async () => {
    const { folder } = shop();
    const editor = await edit({ folders: [folder] });
    await editor.open("untitled:Untitled-1", teaShopFile("src/sign-up.ts"));
    expect(await editor.diagnostics("untitled:Untitled-1")).toMatchObject([{ code: "require-purpose" }]);
    const [fix] = await editor.actions("untitled:Untitled-1", { start: { line: 4, character: 3 }, end: { line: 4, character: 3 } });
    expect(JSON.stringify(fix?.edit)).toContain('"uri":"untitled:Untitled-1"');
  });
});
