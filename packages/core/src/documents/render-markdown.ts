import type { Block, Document } from "./document.ts";

/** A document as Markdown. Texts are escaped: nothing in a policy becomes markup. */
export function asMarkdown(document: Document): string {
  return [`# ${escape(document.title)}`, ...document.blocks.map(block)].join("\n\n") + "\n";
}

function block(part: Block): string {
  switch (part.kind) {
    case "heading":
      return `${"#".repeat(part.level + 1)} ${escape(part.text)}`;
    case "paragraph":
      return escape(part.text);
    case "list":
      return part.items.map((item) => `- ${escape(item)}`).join("\n");
    case "table":
      return [row(part.head), row(part.head.map(() => "---")), ...part.rows.map((cells) => row(cells.map(escape)))].join("\n");
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function escape(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_[\]<>|#]/g, String.raw`\$&`);
}
