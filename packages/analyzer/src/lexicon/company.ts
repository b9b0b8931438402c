import type { NameMatch } from "./name-match.ts";
import { personNouns, keepers } from "./owner-nouns.ts";
import { singular, splitName } from "./split-name.ts";

/** What stands beside a field in the same owner. */
export interface Company {
  /** Siblings only a natural person has: first name, birth date, religion. */
  readonly human: readonly string[];
  /** Siblings that are personal more often than not: names, contacts, papers, secrets. */
  readonly personal: readonly string[];
  readonly addressParts: readonly string[];
  /** Siblings that say whose row it is: `patientId`, `author`. */
  readonly keys: readonly string[];
}

/** Hears the siblings of a field. */
export function companyOf(siblings: readonly string[], match: (name: string) => readonly NameMatch[]): Company {
  const meanings = siblings
    .map((name) => ({ name, match: match(name).find(({ within }) => within === undefined) }))
    .filter((sibling): sibling is { name: string; match: NameMatch } => sibling.match !== undefined);
  const names = (test: (match: NameMatch) => boolean): string[] => meanings.filter(({ match: said }) => test(said)).map(({ name }) => name);
  return {
    human: names(isHuman),
    personal: names((said) => isStrong(said) && /^(?:identity|contact|special|credentials|financial)\./.test(said.category)),
    addressParts: names((said) => said.category === "contact.postal_address"),
    keys: [
      ...names((said) => isStrong(said) && said.category === "identifier.user_id" && said.keeper !== true),
      ...siblings.filter(isPerson),
    ],
  };
}

function isStrong({ strength }: NameMatch): boolean {
  return strength === "certain" || strength === "clear";
}

function isHuman({ strength, category }: NameMatch): boolean {
  return strength === "certain" || (strength === "clear" && /^(?:identity\.(?!username|government)|credentials\.password)/.test(category));
}

/** A relation that bears the name of a person: `patient: Patient`. */
function isPerson(name: string): boolean {
  const words = splitName(name);
  const noun = singular(words[0] ?? "");
  return words.length === 1 && personNouns.has(noun) && !keepers.has(noun) && noun === words[0];
}
