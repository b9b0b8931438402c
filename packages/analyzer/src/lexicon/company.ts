import type { DomainName } from "./domain-name.ts";
import type { NameMatch } from "./name-match.ts";
import { personNouns, keepers } from "./owner-nouns.ts";
import { singular, splitName } from "./split-name.ts";

/** What stands beside a field in the same owner. */
export interface Company {
  /** Siblings only a natural person has: first name, birth date, religion. */
  readonly human: readonly string[];
  /** Those of them that can be nothing else. */
  readonly certain: readonly string[];
  /** The part of life the person of the row is known from: a patient's row is about health. */
  readonly domain: DomainName | undefined;
  /** Siblings that are personal more often than not: names, contacts, papers, secrets. */
  readonly personal: readonly string[];
  readonly addressParts: readonly string[];
  /** Siblings that say whose row it is: `patientId`, `author`. */
  readonly keys: readonly string[];
}

/** The company of one of the fields: all but itself. */
export function without(name: string, company: Company): Company {
  const others = (names: readonly string[]): readonly string[] => (names.includes(name) ? names.filter((one) => one !== name) : names);
  return {
    human: others(company.human),
    certain: others(company.certain),
    domain: company.domain,
    personal: others(company.personal),
    addressParts: others(company.addressParts),
    keys: others(company.keys),
  };
}

/** Hears the fields of one owner. */
export function companyOf(siblings: readonly string[], match: (name: string) => readonly NameMatch[]): Company {
  const meanings = siblings
    .map((name) => ({ name, match: match(name).find(({ within }) => within === undefined) }))
    .filter((sibling): sibling is { name: string; match: NameMatch } => sibling.match !== undefined);
  const names = (test: (match: NameMatch) => boolean): string[] => meanings.filter(({ match: said }) => test(said)).map(({ name }) => name);
  return {
    human: names(isHuman),
    certain: names(({ strength }) => strength === "certain"),
    domain: domainOf(siblings),
    personal: names(
      (said) => isStrong(said) && !isNoun(said) && /^(?:identity|contact|special|credentials|financial)\./.test(said.category),
    ),
    addressParts: names((said) => said.category === "contact.postal_address"),
    keys: [
      ...names((said) => isStrong(said) && said.category === "identifier.user_id" && said.keeper !== true),
      ...siblings.filter(isPerson),
    ],
  };
}

const known: readonly (readonly [RegExp, DomainName])[] = [
  [/^(?:id_?)?patient(?:_?id)?$/i, "health"],
  [/^(?:inmate|detainee|prisoner|defendant|offender|detenu)(?:_?id)?$/i, "criminal"],
];

function domainOf(siblings: readonly string[]): DomainName | undefined {
  return known.find(([person]) => siblings.some((name) => person.test(name)))?.[1];
}

function isStrong({ strength }: NameMatch): boolean {
  return strength === "certain" || strength === "clear";
}

function isHuman(said: NameMatch): boolean {
  const { strength, category } = said;
  return (
    strength === "certain" ||
    (strength === "clear" && !isNoun(said) && /^(?:identity\.(?!username|government)|credentials\.password)/.test(category))
  );
}

/** A field that only names who somebody is, `guest`, says whose row it is and not that the owner is a person. */
function isNoun({ term }: NameMatch): boolean {
  return personNouns.has(singular(term));
}

/** A relation that bears the name of a person: `patient: Patient`. */
function isPerson(name: string): boolean {
  const words = splitName(name);
  const noun = singular(words[0] ?? "");
  return words.length === 1 && personNouns.has(noun) && !keepers.has(noun) && noun === words[0];
}
