import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { behind } from "./caret.ts";
import type { Editor } from "./editor.ts";
import { definitionsAt, referencesAt, renameableAt, renamed, type At } from "./named-places.ts";
import { openShop } from "./open-shop.ts";
import { teaShopFile } from "./tea-shop.ts";

const own = `import { personal } from "@wherefore/core";
import { z } from "zod";

export const Tasting = z.object({
  palate: personal(z.string(), "own.taste"),
});
`;

async function open(
  file: string,
  part: string,
  files: Readonly<Record<string, string>> = {},
): Promise<{ editor: Editor; folder: string; at: At }> {
  const { editor, path } = await openShop(file, files);
  return { editor, folder: join(dirname(path), ".."), at: { file: path, position: behind(files[file] ?? teaShopFile(file), part) } };
}

describe("from the name of a purpose", () => {
  it("in a route the way leads to the policy", async () => {
    const { editor, folder, at } = await open("src/routes.ts", 'purpose("news');
    expect(await definitionsAt(editor, folder, at)).toEqual(["src/policy.ts:21"]);
  });

  it("in the policy the way leads to every route that declares it", async () => {
    const { editor, folder, at } = await open("src/policy.ts", "newsletter");
    expect(await referencesAt(editor, folder, at)).toEqual(["src/policy.ts:21", "src/routes.ts:8"]);
    expect(await referencesAt(editor, folder, at, false)).toEqual(["src/routes.ts:8"]);
  });

  it("in a file that was not saved yet the way is the same", async () => {
    const text = teaShopFile("src/routes.ts").replace('privacy.purpose("newsletter"', 'privacy.purpose("orders"');
    const { editor, folder, at } = await open("src/routes.ts", 'purpose("news');
    await editor.replace(at.file, { start: { line: 7, character: 40 }, end: { line: 7, character: 50 } }, "orders");
    expect(await definitionsAt(editor, folder, { ...at, position: behind(text, 'purpose("ord') })).toEqual(["src/policy.ts:15"]);
  });
});

describe("from the name of a category", () => {
  it("in an annotation the way leads to the groups of the policy and the purposes that bring it in", async () => {
    const { editor, folder, at } = await open("src/subscriber.ts", '"contact.em');
    expect(await definitionsAt(editor, folder, at)).toEqual(["src/policy.ts:11", "src/policy.ts:25"]);
    expect(await referencesAt(editor, folder, at)).toEqual(["src/policy.ts:11", "src/policy.ts:25", "src/subscriber.ts:6"]);
  });

  it("a group's name leads from the purpose to the group", async () => {
    const { editor, folder, at } = await open("src/policy.ts", 'categories: ["contact');
    expect(await definitionsAt(editor, folder, at)).toEqual(["src/policy.ts:11"]);
  });
});

describe("renaming", () => {
  it("a purpose changes the policy and every route that declares it, and quotes a key that needs it", async () => {
    const { editor, folder, at } = await open("src/routes.ts", 'purpose("news');
    expect(await renameableAt(editor, at)).toBe("newsletter");
    expect(await renamed(editor, folder, at, "our-letter")).toEqual({
      "src/policy.ts": ['21: "our-letter"'],
      "src/routes.ts": ["8: our-letter"],
    });
  });

  it("a category of one's own changes annotations and policy", async () => {
    const policy = teaShopFile("src/policy.ts").replace('"contact.phone"]', '"contact.phone", "own.taste"]');
    const { editor, folder, at } = await open("src/tasting.ts", '"own.ta', { "src/tasting.ts": own, "src/policy.ts": policy });
    expect(await renamed(editor, folder, at, "own.palate")).toEqual({
      "src/policy.ts": ["11: own.palate"],
      "src/tasting.ts": ["5: own.palate"],
    });
  });

  it("a category of the vocabulary is refused with the reason", async () => {
    const { editor, at } = await open("src/subscriber.ts", '"contact.em');
    await expect(renameableAt(editor, at)).rejects.toThrow("contact.email is a built-in category");
  });

  it("to a name that is taken, or that no policy can have, is refused with the reason", async () => {
    const { editor, folder, at } = await open("src/routes.ts", 'purpose("news');
    await expect(renamed(editor, folder, at, "orders")).rejects.toThrow("“orders” is taken");
    await expect(renamed(editor, folder, at, "Our Letter")).rejects.toThrow("lower-case letters");
  });

  it("says nothing of other words", async () => {
    const { editor, at } = await open("src/routes.ts", "const rea");
    expect(await renameableAt(editor, at)).toBeUndefined();
  });
});
