import { splitName } from "./split-name.ts";

/** What a word of the application means: a category, or nothing personal. */
export type DictionaryMeaning = string | undefined;

/** Words of an application, as its settings say them. */
export class Dictionary {
  readonly #meanings = new Map<string, DictionaryMeaning>();

  /** @param entries - a field's name or `Owner.field`, written in any case, and the category it means; undefined for nothing personal */
  constructor(entries: Iterable<readonly [string, DictionaryMeaning]> = []) {
    for (const [name, meaning] of entries) this.#meanings.set(plain(name), meaning);
  }

  /** What a field means: its own entry with the owner's name first, then its name's. Undefined where the dictionary says nothing. */
  meaningOf(container: string, name: string): { readonly category: DictionaryMeaning } | undefined {
    if (this.#meanings.size === 0) return undefined;
    const owner = container.slice(container.lastIndexOf(".") + 1);
    const known = [plain(`${owner}.${name}`), plain(name)].find((word) => this.#meanings.has(word));
    return known === undefined ? undefined : { category: this.#meanings.get(known) };
  }

  /** Tells whether a text says one of the words, in any case. */
  isSpokenIn(text: string): boolean {
    if (this.#meanings.size === 0) return false;
    const said = text.toLowerCase().replaceAll(/[_-]/g, "");
    return [...this.#meanings.keys()].some((word) => said.includes(word.slice(word.lastIndexOf(".") + 1)));
  }
}

function plain(name: string): string {
  return name
    .split(".")
    .map((part) => splitName(part).join(""))
    .join(".");
}
