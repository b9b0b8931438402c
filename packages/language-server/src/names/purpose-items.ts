import type { PolicyFacts, Range } from "@wherefore/analyzer";
import { CompletionItemKind, type CompletionItem } from "vscode-languageserver";
import { describePurpose } from "../hover/describe-purpose.ts";
import { basisIn, type SpokenLanguage } from "../words/words-in.ts";

/** The purposes of a policy to choose from, in the policy's order, each with what it rests on. */
export function purposeItems(policy: PolicyFacts, range: Range, language: SpokenLanguage): CompletionItem[] {
  return policy.purposes.map((purpose, index) => ({
    label: purpose.name,
    labelDetails: { description: basisIn(language, purpose) },
    kind: CompletionItemKind.EnumMember,
    detail: `${purpose.label} · ${basisIn(language, purpose)}`,
    documentation: { kind: "markdown", value: describePurpose(purpose, language) },
    sortText: `0${String(index).padStart(4, "0")}`,
    textEdit: { range, newText: purpose.name },
  }));
}
