import { leavesOf } from "../policy/compile-policy.ts";
import type { LawfulBasis, Policy, Purpose, Recipient } from "../policy/policy.ts";
import { lawfulBases } from "../vocabulary/lawful-basis.ts";
import { categoryFacts, isSpecialCategory } from "../vocabulary/personal-data-category.ts";
import { isThirdCountry, safeguards } from "../vocabulary/transfer.ts";
import type { Language } from "../vocabulary/words.ts";
import { labelled, NOT_STATED, sayText } from "./say.ts";

/** The lawful basis in words, with its article. */
export function sayBasis(basis: LawfulBasis, language: Language): string {
  const named = (name: keyof typeof lawfulBases): string =>
    `${lawfulBases[name].label[language]} (${language === "en" ? "Art." : "art."} ${lawfulBases[name].article})`;
  if (typeof basis === "string") return named(basis);
  if ("consent" in basis) return named("consent");
  if ("instructionsOf" in basis)
    return language === "en" ? "Instructions of the controller (Art. 28)" : "Instructions du responsable de traitement (art. 28)";
  if ("undecided" in basis)
    return basis.undecided.length === 0 ? NOT_STATED[language] : basis.undecided.map(named).join(language === "en" ? " or " : " ou ");
  const basisName = named("legitimate-interests");
  return basis.legitimateInterests === "not-stated"
    ? basisName
    : labelled(basisName, sayText(basis.legitimateInterests, language), language);
}

/** The groups of categories a purpose needs, by their labels; leaves it names itself by theirs. */
export function sayCategories(policy: Policy, listed: Purpose["categories"], language: Language): readonly string[] {
  const names = listed === "all" ? Object.keys(policy.categories) : listed;
  return names.map((name) => {
    const group = policy.categories[name];
    return group === undefined
      ? [...leavesOf(policy, [name])].map((leaf) => categoryFacts(leaf).label[language]).join(", ")
      : sayText(group.label, language);
  });
}

/** Whether a purpose touches special categories or criminal data. */
export function touchesSpecial(policy: Policy, purpose: Purpose): boolean {
  return [...leavesOf(policy, purpose.categories)].some(isSpecialCategory);
}

/** The recipients a purpose names. */
export function recipientsOf(policy: Policy, purpose: Purpose): readonly Recipient[] {
  return (purpose.recipients ?? []).flatMap((name) => policy.recipients[name] ?? []);
}

/** Where a recipient is and what safeguards the transfer, where it is one. Undefined inside the EEA. */
export function sayTransfer(policy: Policy, recipient: Recipient, language: Language): string | undefined {
  if (recipient.country === "not-stated")
    return labelled(sayText(recipient.label, language), language === "en" ? "country not stated" : "pays non précisé", language);
  const third = [recipient.country].flat().filter(isThirdCountry);
  if (third.length === 0) return undefined;
  const by = (recipient.safeguards ?? policy.safeguards ?? []).map((name) => `art. ${safeguards[name].article}`);
  const named = third.map((country) => countryName(country, language)).join(", ");
  return labelled(
    sayText(recipient.label, language),
    `${named} (${by.length === 0 ? (language === "en" ? "no safeguard stated" : "garantie non précisée") : by.join(", ")})`,
    language,
  );
}

/** A country by its name in a language. */
export function countryName(country: string, language: Language): string {
  return new Intl.DisplayNames(language, { type: "region" }).of(country) ?? country;
}
