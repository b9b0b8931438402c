import { companyOf, type Company } from "./company.ts";
import { matchName } from "./match-name.ts";
import type { NameMatch } from "./name-match.ts";
import { ownerRole, type OwnerRole } from "./owner-role.ts";

/** How many names are remembered before they are forgotten together. */
const mostNames = 20_000;

/** What names mean, remembered: a project says the same names over and over. */
export class Lexicon {
  readonly #matches = new Map<string, readonly NameMatch[]>();
  readonly #roles = new Map<string, OwnerRole>();
  readonly #companies = new WeakMap<readonly string[], Company>();

  /** The meanings a name may have, strongest first. */
  match(name: string): readonly NameMatch[] {
    return remembered(this.#matches, name, matchName);
  }

  /** What the fields of one owner say of each other. */
  company(names: readonly string[]): Company {
    const known = this.#companies.get(names) ?? companyOf(names, (name) => this.match(name));
    this.#companies.set(names, known);
    return known;
  }

  /** What an owner of this name describes. */
  role(container: string): OwnerRole {
    return remembered(this.#roles, container, ownerRole);
  }
}

function remembered<T>(known: Map<string, T>, name: string, ask: (name: string) => T): T {
  const found = known.get(name);
  if (found !== undefined) return found;
  if (known.size >= mostNames) known.clear();
  const answer = ask(name);
  known.set(name, answer);
  return answer;
}
