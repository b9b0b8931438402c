import type { PurposeFacts } from "@wherefore/analyzer";
import { lawfulBases, type BasisName } from "@wherefore/core";
import { english } from "./english.ts";
import { frenchRetention } from "./french-retention.ts";
import { french } from "./french.ts";
import type { Words } from "./words.ts";

export type SpokenLanguage = "en" | "fr";

/** The words of a language. */
export function wordsIn(language: SpokenLanguage): Words {
  return language === "fr" ? french : english;
}

/** `Consent, Art. 6(1)(a)`; a basis that is not decided has no article. */
export function basisIn(language: SpokenLanguage, { lawfulBasis, article }: PurposeFacts): string {
  const words = wordsIn(language);
  const label = Object.hasOwn(lawfulBases, lawfulBasis) ? lawfulBases[lawfulBasis as BasisName].label[language] : undefined;
  const said = label ?? (lawfulBasis === "instructions" ? words.instructions : words.undecided);
  return article === undefined ? said : `${said}, Art. ${article}`;
}

/** The lawful basis in one word, as a lens has room for. */
export function shortBasisIn(language: SpokenLanguage, purpose: PurposeFacts): string {
  return basisIn(language, purpose).split(",")[0]?.toLocaleLowerCase(language) ?? "";
}

/** The retention in words. */
export function retentionIn(language: SpokenLanguage, { retention }: PurposeFacts): string {
  return language === "fr" ? frenchRetention(retention) : retention;
}
