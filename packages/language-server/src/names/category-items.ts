import { purposesCovering, type PolicyFacts, type Range } from "@wherefore/analyzer";
import { categoryFacts, personalDataCategories, type Category } from "@wherefore/core";
import { CompletionItemKind, type CompletionItem } from "vscode-languageserver";
import { wordsIn, type SpokenLanguage } from "../words/words-in.ts";

/** The categories to choose from: those a purpose covers first, then the rest of the vocabulary; each says what it is. */
export function categoryItems(policy: PolicyFacts | undefined, range: Range, language: SpokenLanguage): CompletionItem[] {
  const own = (policy?.categories ?? []).filter((name) => name.startsWith("own."));
  return [...Object.keys(personalDataCategories), ...own].map((name) => {
    const purposes = purposesCovering(policy, name);
    const { label, special } = categoryFacts(name as Category);
    const article = special === undefined ? "" : ` · Art. ${String(special)}`;
    return {
      label: name,
      labelDetails: { description: label[language] },
      kind: CompletionItemKind.EnumMember,
      detail: `${label[language]}${article}`,
      documentation: coverage(purposes, policy, language),
      sortText: `${purposes.length > 0 ? "1" : "2"}${name}`,
      textEdit: { range, newText: name },
    };
  });
}

function coverage(purposes: readonly string[], policy: PolicyFacts | undefined, language: SpokenLanguage): string {
  const words = wordsIn(language);
  if (policy === undefined) return words.noPolicy;
  return purposes.length === 0 ? words.coveredByNone(policy.id) : `${words.coveredBy}: ${purposes.join(", ")}`;
}

/** The groups of a policy, for its own lists. */
export function groupItems(policy: PolicyFacts | undefined, range: Range): CompletionItem[] {
  return [...(policy?.groups ?? [])].map(([name, leaves]) => ({
    label: name,
    labelDetails: { description: leaves.join(", ") },
    kind: CompletionItemKind.Enum,
    detail: leaves.join(", "),
    sortText: `0${name}`,
    textEdit: { range, newText: name },
  }));
}
