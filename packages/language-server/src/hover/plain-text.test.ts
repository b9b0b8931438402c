import { expect, it } from "vitest";
import { escapeMarkdown } from "./escape-markdown.ts";
import { plainText } from "./plain-text.ts";

it("an editor without Markdown shows the same words, with the address of a link behind them", () => {
  expect(plainText("**E\\-mail address** `contact.email`\n\n[DPV: EmailAddress](https://w3id.org/dpv/pd#EmailAddress)")).toBe(
    "E-mail address contact.email\n\nDPV: EmailAddress https://w3id.org/dpv/pd#EmailAddress",
  );
});

it("escaped words come back unharmed", () => {
  const text = "Send you (our) news: *twice* a month!";
  expect(plainText(escapeMarkdown(text))).toBe(text);
});
