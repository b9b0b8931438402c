import { describe, expect, it } from "vitest";
import { minimal, rangeOf } from "./editor.ts";
import { openShop } from "./open-shop.ts";
import { teaShopFile } from "./tea-shop.ts";

const signUp = teaShopFile("src/sign-up.ts");

describe("the hover of a field", () => {
  it("says its category, why it was recognised, the purposes with lawful basis and retention, and the public vocabulary's term", async () => {
    const { editor, path } = await openShop("src/sign-up.ts");
    const text = (await editor.hover(path, rangeOf(signUp, "email").start)) ?? "";
    for (const part of [
      "**E\\-mail address** `contact.email`",
      "Recognised by name",
      "`orders`",
      "Contract, Art\\. 6\\(1\\)\\(b\\)",
      "`newsletter`",
      "Consent, Art\\. 6\\(1\\)\\(a\\)",
      "last interaction",
      "(https://w3id.org/dpv/pd#EmailAddress)",
    ])
      expect(text).toContain(part);
  });

  it("speaks French to an editor in French", async () => {
    const { editor, path } = await openShop("src/sign-up.ts", {}, { locale: "fr-FR" });
    expect(await editor.hover(path, rangeOf(signUp, "email").start)).toContain("Adresse électronique");
  });

  it("is plain text for an editor without Markdown", async () => {
    const { editor, path } = await openShop("src/sign-up.ts", {}, { capabilities: minimal });
    const text = (await editor.hover(path, rangeOf(signUp, "email").start)) ?? "";
    expect(text).toContain("E-mail address contact.email");
    expect(text).toContain("DPV: EmailAddress https://w3id.org/dpv/pd#EmailAddress");
  });

  it("shows a label of the policy as text, also when the label is written as a link", async () => {
    const policy = teaShopFile("src/policy.ts").replace("Deliver what you ordered", "![x](https://tracker.example/p.png) [run](command:x)");
    const { editor, path } = await openShop("src/sign-up.ts", { "src/policy.ts": policy });
    const text = (await editor.hover(path, rangeOf(signUp, "email").start)) ?? "";
    expect(text).toContain("tracker");
    expect(text).not.toMatch(/(^|[^\\])\]\((?!https:\/\/w3id)/);
  });

  it("is absent where there is no personal field", async () => {
    const { editor, path } = await openShop("src/sign-up.ts");
    expect(await editor.hover(path, rangeOf(signUp, "quantity").start)).toBeUndefined();
  });
});

describe("the hover of a name", () => {
  it("says of a purpose in a route what the policy says, which fields it covers and which routes declare it", async () => {
    const { editor, path } = await openShop("src/routes.ts");
    const text = (await editor.hover(path, rangeOf(teaShopFile("src/routes.ts"), "newsletter").start)) ?? "";
    for (const part of [
      "**Send you news of our teas** `newsletter`",
      "Consent, Art\\. 6\\(1\\)\\(a\\)",
      "Categories: `contact.email`",
      "Covers 1 field in 1 file.",
      "Declared by: `POST /letter`",
    ])
      expect(text).toContain(part);
  });

  it("says the same of a purpose in the policy", async () => {
    const { editor, path } = await openShop("src/policy.ts");
    expect(await editor.hover(path, rangeOf(teaShopFile("src/policy.ts"), "newsletter").start)).toContain("Declared by: `POST /letter`");
  });

  it("says of a category in an annotation what it is and which purposes cover it", async () => {
    const { editor, path } = await openShop("src/subscriber.ts");
    const text = (await editor.hover(path, rangeOf(teaShopFile("src/subscriber.ts"), "contact.email").start)) ?? "";
    expect(text).toContain("**E\\-mail address** `contact.email`");
    expect(text).toContain("`orders`");
  });

  it("says of a group which categories it holds", async () => {
    const { editor, path } = await openShop("src/policy.ts");
    const text = (await editor.hover(path, rangeOf(teaShopFile("src/policy.ts"), "contact: { label").start)) ?? "";
    expect(text).toContain("`contact.phone`");
  });
});
