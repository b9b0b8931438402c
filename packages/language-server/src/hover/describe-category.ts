import { categoryFacts, isCategory } from "@wherefore/core";
import { wordsIn, type SpokenLanguage } from "../words/words-in.ts";
import { escapeMarkdown, inlineCode } from "./escape-markdown.ts";

/** A category by its label and its name, with the article that makes it a special one. */
export function categoryTitle(category: string, language: SpokenLanguage): string {
  if (!isCategory(category)) return `**${wordsIn(language).unknownCategory}** ${inlineCode(category)}`;
  const facts = categoryFacts(category);
  const special = facts.special === undefined ? "" : ` · ${language === "fr" ? "RGPD" : "GDPR"} Art. ${String(facts.special)}`;
  return `**${escapeMarkdown(facts.label[language])}** ${inlineCode(category)}${special}`;
}

/** The category's term in the public vocabulary; undefined for a category nobody knows. */
export function vocabularyLink(category: string): string | undefined {
  if (!isCategory(category)) return undefined;
  const { dpv } = categoryFacts(category);
  return `[DPV: ${dpv.slice(dpv.indexOf("#") + 1)}](${dpv})`;
}
