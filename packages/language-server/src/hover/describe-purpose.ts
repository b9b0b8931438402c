import type { PurposeFacts } from "@wherefore/analyzer";
import { basisIn, retentionIn, wordsIn, type SpokenLanguage } from "../words/words-in.ts";
import { escapeMarkdown, inlineCode } from "./escape-markdown.ts";

function terms(purpose: PurposeFacts, language: SpokenLanguage): string {
  return `${escapeMarkdown(basisIn(language, purpose))} · ${escapeMarkdown(wordsIn(language).retention(retentionIn(language, purpose)))}`;
}

/** A purpose in one line of a list: name, label, lawful basis, retention, recipients. */
export function purposeLine(purpose: PurposeFacts, language: SpokenLanguage): string {
  const recipients = purpose.recipients.length === 0 ? "" : ` → ${purpose.recipients.map(inlineCode).join(", ")}`;
  return `- **${inlineCode(purpose.name)}** ${escapeMarkdown(purpose.label)}  \n  ${terms(purpose, language)}${recipients}`;
}

/** A purpose from its own side: what it is, what it rests on, which categories it covers, who receives them. */
export function describePurpose(purpose: PurposeFacts, language: SpokenLanguage): string {
  const words = wordsIn(language);
  const list = (names: readonly string[]): string => names.map(inlineCode).join(", ") || words.none;
  return [
    `**${escapeMarkdown(purpose.label)}** ${inlineCode(purpose.name)}`,
    terms(purpose, language),
    `${words.categories}: ${list(purpose.categories)}`,
    `${words.recipients}: ${list(purpose.recipients)}`,
  ].join("\n\n");
}
