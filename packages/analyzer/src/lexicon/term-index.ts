import { singular } from "./split-name.ts";
import { strengths, termsIn, type Strength, type TermGroup } from "./term-group.ts";

/** One term, ready to be compared. */
export interface TermEntry {
  readonly term: string;
  readonly strength: Strength;
  readonly group: TermGroup;
  /** Words beside the match that make it something else. */
  readonly not: ReadonlySet<string>;
}

/** Terms by their words written together, so that `firstName`, `first_name` and `firstname` are one. */
export class TermIndex {
  readonly #entries = new Map<string, TermEntry[]>();
  readonly #beginnings = new Set<string>();
  readonly #endings = new Set<string>();

  constructor(groups: readonly TermGroup[]) {
    for (const group of groups) for (const entry of entriesOf(group)) this.#add(entry);
  }

  /** The terms that a run of words is, in the singular or the plural. */
  find(words: readonly string[]): readonly TermEntry[] | undefined {
    const last = words.at(-1) ?? "";
    return (
      this.#entries.get(words.join("")) ??
      this.#entries.get([...words.slice(0, -1), singular(last)].join("")) ??
      this.#entries.get(words.map(singular).join(""))
    );
  }

  /** Tells whether a term may begin with a word. Most names are told apart here. */
  mayBegin(word: string): boolean {
    return this.#beginnings.has(word) || this.#beginnings.has(singular(word));
  }

  /** Tells whether a term may end with a word. */
  mayEnd(word: string): boolean {
    return this.#endings.has(word) || this.#endings.has(singular(word));
  }

  #add(entry: TermEntry): void {
    const key = entry.term.replaceAll(" ", "");
    this.#entries.set(key, [...(this.#entries.get(key) ?? []), entry]);
    for (let at = 0; at < key.length; at++) {
      this.#beginnings.add(key.slice(0, at + 1));
      this.#endings.add(key.slice(at));
    }
  }
}

function entriesOf(group: TermGroup): TermEntry[] {
  const not = new Set(termsIn(group.not));
  return strengths.flatMap((strength) => termsIn(group[strength]).map((term) => ({ term, strength, group, not })));
}
