import { CompletionRequest, type CompletionItem } from "vscode-languageserver-protocol/node";
import { describe, expect, it } from "vitest";
import { behind } from "./caret.ts";
import { uriOf } from "./editor-documents.ts";
import { openShop } from "./open-shop.ts";
import { teaShopFile } from "./tea-shop.ts";

const routes = teaShopFile("src/routes.ts");
const subscriber = teaShopFile("src/subscriber.ts");
const policy = teaShopFile("src/policy.ts");

/** What is offered behind a piece of a file of the tea shop. */
async function offered(file: string, text: string, part: string, locale?: string): Promise<readonly CompletionItem[]> {
  const { editor, path } = await openShop(file, { [file]: text }, locale === undefined ? {} : { locale });
  const answer = await editor.request(CompletionRequest.type, { textDocument: { uri: uriOf(path) }, position: behind(text, part) });
  return (answer ?? []) as CompletionItem[];
}

const names = (items: readonly CompletionItem[]): string[] => items.map(({ label }) => label);

describe("completion", () => {
  it("offers the purposes of the policy in a route, each with lawful basis and label", async () => {
    const items = await offered("src/routes.ts", routes.replace('"newsletter"', '""'), 'purpose("');
    expect(names(items)).toEqual(["orders", "newsletter"]);
    expect(items[1]?.detail).toBe("Send you news of our teas · Consent, Art. 6(1)(a)");
    expect(JSON.stringify(items[1]?.documentation)).toContain("24 months");
  });

  it("replaces what is written already, all of it", async () => {
    const [item] = await offered("src/routes.ts", routes, 'purpose("news');
    expect(item?.textEdit).toMatchObject({ range: { start: { character: 40 }, end: { character: 50 } } });
  });

  it("offers categories in an annotation, those a purpose covers first", async () => {
    const items = await offered("src/subscriber.ts", subscriber.replace('"contact.email"', '""'), 'personal(z.email(), "');
    const sorted = items.toSorted((a, b) => ((a.sortText ?? "") < (b.sortText ?? "") ? -1 : 1));
    expect(names(sorted).slice(0, 2)).toEqual(["contact.email", "contact.phone"]);
    expect(names(items)).toContain("special.health");
    expect(sorted[0]?.documentation).toContain("orders, newsletter");
  });

  it("says in French what a category is to an editor in French", async () => {
    const items = await offered("src/subscriber.ts", subscriber.replace('"contact.email"', '""'), 'personal(z.email(), "', "fr");
    expect(items.find(({ label }) => label === "contact.email")?.detail).toBe("Adresse électronique");
  });

  it("offers categories behind @category, also in a text that is being typed", async () => {
    const text = "export interface Guest {\n  /** @category con */\n  mail: string;\n}\n";
    expect(names(await offered("src/guest.ts", text, "@category con"))).toContain("contact.email");
  });

  it("offers groups and categories where a purpose of the policy lists what it covers, leaves alone where a group does", async () => {
    const inPurpose = await offered("src/policy.ts", policy, 'categories: ["con');
    expect(names(inPurpose)).toEqual(expect.arrayContaining(["contact", "contact.email"]));
    expect(names(await offered("src/policy.ts", policy, 'includes: ["con'))).not.toContain("contact");
  });

  it("offers purposes while the text is not closed yet", async () => {
    const open = routes.replace('privacy.purpose("newsletter", { body: Subscriber }),', 'privacy.purpose("ne');
    expect(names(await offered("src/routes.ts", open.split("(req, res) => {\n  readers")[0] ?? "", 'purpose("ne'))).toContain("newsletter");
  });

  it("offers nothing in any other text", async () => {
    expect(await offered("src/routes.ts", routes, '"./priv')).toEqual([]);
  });
});
