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
      "contract, Art\\. 6\\(1\\)\\(b\\)",
      "`newsletter`",
      "consent, Art\\. 6\\(1\\)\\(a\\)",
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
    expect(await editor.hover(path, rangeOf(signUp, "favouriteTea").start)).toBeUndefined();
  });
});
