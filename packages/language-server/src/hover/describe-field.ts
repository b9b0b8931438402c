import type { PersonalField, PolicyFacts } from "@wherefore/analyzer";
import { categoryFacts, isCategory } from "@wherefore/core";
import { purposeLine } from "./describe-purpose.ts";
import { escapeMarkdown, inlineCode } from "./escape-markdown.ts";

function title(field: PersonalField, language: "en" | "fr"): string {
  if (!isCategory(field.category)) return `**Unknown category** ${inlineCode(field.category)}`;
  const facts = categoryFacts(field.category);
  const special = facts.special === undefined ? "" : ` · GDPR Art. ${String(facts.special)}`;
  return `**${escapeMarkdown(facts.label[language])}** ${inlineCode(field.category)}${special}`;
}

function why(field: PersonalField): string {
  const evidence = field.evidence.map(escapeMarkdown).join(", ");
  if (field.source === "marked") return evidence === "" ? "Marked by its author" : `Marked: ${evidence}`;
  return `Recognised by name, confidence ${field.confidence}: ${evidence}`;
}

function purposes(field: PersonalField, policy: PolicyFacts | undefined): string {
  if (policy === undefined) return "No policy governs this file.";
  const covering = policy.purposes.filter((purpose) => field.purposes.includes(purpose.name));
  if (covering.length === 0) return `No purpose of the policy ${inlineCode(policy.id)} covers this category.`;
  const heading = field.source === "marked" ? "Purposes that cover it" : "Purposes that would cover it, once it is marked";
  return `${heading}:\n\n${covering.map(purposeLine).join("\n")}`;
}

function vocabularyLink(category: string): string | undefined {
  if (!isCategory(category)) return undefined;
  const { dpv } = categoryFacts(category);
  return `[DPV: ${dpv.slice(dpv.indexOf("#") + 1)}](${dpv})`;
}

/**
 * What a person wants to know of a field: which category it is, why the analyzer says so, which purposes cover it.
 *
 * @param field - the field under the pointer
 * @param policy - the policy that governs its file; undefined when there is none
 * @param language - of the category's label
 * @returns Markdown in which every text of the workspace is escaped
 */
export function describeField(field: PersonalField, policy: PolicyFacts | undefined, language: "en" | "fr"): string {
  return [title(field, language), why(field), purposes(field, policy), vocabularyLink(field.category)]
    .filter((part) => part !== undefined)
    .join("\n\n");
}
