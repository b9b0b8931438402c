import { matchName } from "./match-name.ts";
import { personActs, personNouns } from "./owner-nouns.ts";
import { singular, splitName } from "./split-name.ts";

interface Said {
  readonly personal: boolean;
  readonly person: boolean;
}

const alwaysTelling =
  /wherefore|fieldsOf|@category|@notPersonal|\bexpress|\bRouter\b|\b(?:e164|ipv[46])\(|\.(?:get|post|put|patch|delete|all)\(\s*["'`][/*]/;
const identifier = /[\p{L}_$][\p{L}\p{N}_$]*/gu;

/**
 * Tells from a file's words whether it can hold anything to report, so that most files are never parsed. It asks the lexicon
 * itself, so it cannot lose a field the lexicon knows.
 */
export class NameScreen {
  readonly #said = new Map<string, Said>();

  mayConcern(text: string): boolean {
    if (alwaysTelling.test(text)) return true;
    let person = false;
    let key = false;
    for (const [word] of text.matchAll(identifier)) {
      const said = this.#hear(word);
      if (said.personal) return true;
      person ||= said.person;
      key ||= /^_?(?:id|uuid|uid|guid)$/i.test(word);
    }
    return person && key;
  }

  #hear(word: string): Said {
    const known = this.#said.get(word);
    if (known !== undefined) return known;
    const words = splitName(word).map(singular);
    const said = { personal: matchName(word).length > 0, person: words.some((one) => personNouns.has(one) || personActs.has(one)) };
    this.#said.set(word, said);
    return said;
  }
}
