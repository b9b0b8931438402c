import { describe, expect, it } from "vitest";
import { escapeMarkdown, inlineCode } from "./escape-markdown.ts";

describe("a text of the workspace inside Markdown", () => {
  it.each([
    ["a link", "[run](command:x)", "\\[run\\]\\(command:x\\)"],
    ["a picture", "![](https://tracker.example/p.png)", "\\!\\[\\]\\(https://tracker\\.example/p\\.png\\)"],
    ["markup", "<img src=x> & *bold* `code`", "\\<img src=x\\> \\& \\*bold\\* \\`code\\`"],
    ["an automatic link", "<https://tracker.example>", "\\<https://tracker\\.example\\>"],
    ["a heading on a line of its own", "kept\n# heading", "kept \\# heading"],
    ["an escape of its own", "\\[x]", "\\\\\\[x\\]"],
  ])("cannot become %s", (_what, text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it("stays as it is when it is plain words", () => {
    expect(escapeMarkdown("Envoyer notre lettre, 6 mois après")).toBe("Envoyer notre lettre, 6 mois après");
  });
});

describe("a name as inline code", () => {
  it("cannot close the code it stands in", () => {
    expect(inlineCode("orders` [x](y) `")).toBe("`orders [x](y) `");
  });
});
