import type { PurposeFacts } from "@wherefore/analyzer";
import { escapeMarkdown, inlineCode } from "./escape-markdown.ts";

/** `contract, Art. 6(1)(b)`; a basis that is not decided has no article. */
function basis(purpose: PurposeFacts): string {
  return purpose.article === undefined ? purpose.lawfulBasis : `${purpose.lawfulBasis}, Art. ${purpose.article}`;
}

/** A purpose in one line of a list: name, label, lawful basis, retention. */
export function purposeLine(purpose: PurposeFacts): string {
  return `- **${inlineCode(purpose.name)}** ${escapeMarkdown(purpose.label)}  \n  ${escapeMarkdown(basis(purpose))} · retention: ${escapeMarkdown(purpose.retention)}`;
}

/** A purpose from its own side: what it is, what it rests on, which categories it covers, who receives them. */
export function describePurpose(purpose: PurposeFacts): string {
  const list = (names: readonly string[]): string => names.map(inlineCode).join(", ") || "none";
  return [
    `**${escapeMarkdown(purpose.label)}** ${inlineCode(purpose.name)}`,
    `${escapeMarkdown(basis(purpose))} · retention: ${escapeMarkdown(purpose.retention)}`,
    `Categories: ${list(purpose.categories)}`,
    `Recipients: ${list(purpose.recipients)}`,
  ].join("\n\n");
}
