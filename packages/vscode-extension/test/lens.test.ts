import { CodeLensRequest } from "vscode-languageserver-protocol/node";
import { describe, expect, it } from "vitest";
import type { EditorOptions } from "./editor.ts";
import { uriOf } from "./editor-documents.ts";
import { openShop } from "./open-shop.ts";
import { teaShopFile } from "./tea-shop.ts";

async function lensesOf(file: string, options: Partial<EditorOptions> = {}): Promise<string[]> {
  const { editor, path } = await openShop(file, {}, options);
  await editor.diagnostics(path); // answered once the folder is read
  const lenses = (await editor.request(CodeLensRequest.type, { textDocument: { uri: uriOf(path) } })) ?? [];
  const lines = teaShopFile(file).split("\n");
  return lenses.map(({ range, command }) => `${lines[range.start.line]?.slice(0, 20) ?? ""} ← ${command?.title ?? ""}`);
}

describe("a lens", () => {
  it("says of a route its purpose, the lawful basis and how many categories pass, or that it declares none", async () => {
    expect(await lensesOf("src/routes.ts")).toEqual([
      'routes.post("/letter ← newsletter · consent · 1 category',
      'routes.post("/orders ← no purpose · 1 category',
    ]);
  });

  it("says of a model how many personal fields it has and how many a purpose covers", async () => {
    expect(await lensesOf("src/subscriber.ts")).toEqual(["export const Subscri ← 1 personal field · 1 covered by a purpose"]);
    expect(await lensesOf("src/customer.ts")).toEqual(["export interface Cus ← 1 personal field · 0 covered by a purpose"]);
  });

  it("speaks French to an editor in French", async () => {
    expect(await lensesOf("src/customer.ts", { locale: "fr" })).toEqual([
      "export interface Cus ← 1 champ personnel · 0 couvert par une finalité",
    ]);
  });

  it("is absent where the settings switch lenses off", async () => {
    expect(await lensesOf("src/routes.ts", { setting: (section) => section !== "wherefore.codeLens" })).toEqual([]);
  });
});
