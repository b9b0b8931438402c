import type { PersonalField, PolicyFacts } from "@wherefore/analyzer";
import { wordsIn, type SpokenLanguage } from "../words/words-in.ts";
import type { Words } from "../words/words.ts";
import { categoryTitle, vocabularyLink } from "./describe-category.ts";
import { purposeLine } from "./describe-purpose.ts";
import { escapeMarkdown, inlineCode } from "./escape-markdown.ts";

function why(field: PersonalField, words: Words): string {
  const evidence = field.evidence.map(escapeMarkdown).join(", ");
  if (field.source === "marked") return evidence === "" ? words.markedByAuthor : words.marked(evidence);
  return words.recognised(field.confidence, evidence);
}

/** The purposes that cover a category, or the sentence that none does. */
export function coverage(
  { purposes, isMarked }: { readonly purposes: readonly string[]; readonly isMarked: boolean },
  policy: PolicyFacts | undefined,
  language: SpokenLanguage,
): string {
  const words = wordsIn(language);
  if (policy === undefined) return words.noPolicy;
  const covering = policy.purposes.filter((purpose) => purposes.includes(purpose.name));
  if (covering.length === 0) return words.coveredByNone(inlineCode(policy.id));
  const heading = isMarked ? words.coveredBy : words.wouldBeCoveredBy;
  return `${heading}:\n\n${covering.map((purpose) => purposeLine(purpose, language)).join("\n")}`;
}

/**
 * What a person wants to know of a field: which category it is, why the analyzer says so, which purposes cover it.
 *
 * @param field - the field under the pointer
 * @param policy - the policy that governs its file; undefined when there is none
 * @param language - of everything but what the workspace itself says
 * @returns Markdown in which every text of the workspace is escaped
 */
export function describeField(field: PersonalField, policy: PolicyFacts | undefined, language: SpokenLanguage): string {
  const covered = coverage({ purposes: field.purposes, isMarked: field.source === "marked" }, policy, language);
  return [categoryTitle(field.category, language), why(field, wordsIn(language)), covered, vocabularyLink(field.category)]
    .filter((part) => part !== undefined)
    .join("\n\n");
}
