import type { PolicyFacts, RouteFacts } from "@wherefore/analyzer";
import { shortBasisIn, wordsIn, type SpokenLanguage } from "../words/words-in.ts";

/**
 * What a route says of itself in one line: `newsletter · consent · 2 categories`.
 *
 * @returns undefined for a route that handles nothing personal and that no guard seals: nothing is to be said of it
 */
export function routeLens(route: RouteFacts, policy: PolicyFacts | undefined, language: SpokenLanguage): string | undefined {
  const { lensOfRoute: words } = wordsIn(language);
  const categories = new Set([...route.request, ...route.response].map(({ category }) => category).filter(isPersonal));
  const count = categories.size === 0 ? [] : [words.categories(categories.size)];
  if (route.guard === "no-personal-data") return words.noPersonalData;
  if (route.guard === "purpose") return [...route.purposes.map((name) => purposeWords(name, policy, language)), ...count].join(" · ");
  if (route.guard === "sealed") return [words.sealed, ...count].join(" · ");
  return route.personal ? [words.noPurpose, ...count].join(" · ") : undefined;
}

function purposeWords(name: string, policy: PolicyFacts | undefined, language: SpokenLanguage): string {
  const purpose = policy?.purposes.find((one) => one.name === name);
  return purpose === undefined ? name : `${name} · ${shortBasisIn(language, purpose)}`;
}

function isPersonal(category: string): boolean {
  return !category.startsWith("identifier.");
}
