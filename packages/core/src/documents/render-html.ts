import type { Block, Document } from "./document.ts";

/** Quiet, readable, usable without scripts, in both colour schemes; the only style there is. */
const STYLE = [
  ":root{color-scheme:light dark;font:1rem/1.6 system-ui,sans-serif}",
  "body{margin:0 auto;max-width:60rem;padding:1.5rem}",
  "h1,h2,h3{line-height:1.25}",
  "h2{margin-top:2.5rem}",
  ".scroll{overflow-x:auto}",
  "table{border-collapse:collapse;width:100%}",
  "caption{text-align:start;font-weight:600;padding-block:.5rem}",
  "th,td{border:1px solid color-mix(in srgb,currentColor 30%,transparent);padding:.5rem .75rem;text-align:start;vertical-align:top}",
  "th{background:color-mix(in srgb,currentColor 8%,transparent)}",
].join("");

/** A document as one accessible HTML page without scripts. Texts are escaped: nothing in a policy becomes markup. */
export function asHtml(document: Document): string {
  const title = escape(document.title);
  return [
    "<!doctype html>",
    `<html lang="${document.language}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>${STYLE}</style>`,
    "</head>",
    "<body>",
    "<main>",
    `<h1>${title}</h1>`,
    ...document.blocks.map(block),
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function block(part: Block): string {
  switch (part.kind) {
    case "heading": {
      const level = (part.level + 1).toString();
      return `<h${level}>${escape(part.text)}</h${level}>`;
    }
    case "paragraph":
      return `<p>${escape(part.text)}</p>`;
    case "list":
      return `<ul>\n${part.items.map((item) => `<li>${escape(item)}</li>`).join("\n")}\n</ul>`;
    case "table":
      return table(part);
  }
}

function table({ caption, head, rows }: Extract<Block, { kind: "table" }>): string {
  const body = rows.map(
    ([first = "", ...others]) =>
      `<tr><th scope="row">${escape(first)}</th>${others.map((cell) => `<td>${escape(cell)}</td>`).join("")}</tr>`,
  );
  return [
    `<div class="scroll" role="region" tabindex="0" aria-label="${escape(caption)}">`,
    "<table>",
    `<caption>${escape(caption)}</caption>`,
    `<thead><tr>${head.map((cell) => `<th scope="col">${escape(cell)}</th>`).join("")}</tr></thead>`,
    `<tbody>\n${body.join("\n")}\n</tbody>`,
    "</table>",
    "</div>",
  ].join("\n");
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
