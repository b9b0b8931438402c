import { matchName } from "./match-name.ts";
import { personActs, personNouns } from "./owner-nouns.ts";
import { singular, splitName } from "./split-name.ts";

/** What one word says: personal by itself, personal on a person, or a person. */
interface Said {
  readonly clear: boolean;
  readonly doubtful: boolean;
  readonly person: boolean;
}

const alwaysTelling =
  /wherefore|fieldsOf|@category|@notPersonal|\.(?:purpose|oneOf|for|permitted|declare)\(|\bexpress|\bRouter\b|\b(?:e164|ipv[46])\(|\.(?:get|post|put|patch|delete|all)\(\s*["'`][/*]/;
const identifier = /[\p{L}_$][\p{L}\p{N}_$]*/gu;

/**
 * Tells from a file's words whether it can hold anything to report, so that many files are never parsed. It asks the lexicon
 * itself, so it loses no field of high or medium confidence; a doubtful name in a file that speaks of no person is passed over.
 */
export class NameScreen {
  readonly #said = new Map<string, Said>();

  mayConcern(text: string): boolean {
    if (alwaysTelling.test(text)) return true;
    let person = false;
    let doubtful = false;
    for (const [word] of text.matchAll(identifier)) {
      const said = this.#hear(word);
      person ||= said.person;
      doubtful ||= said.doubtful;
      if (said.clear || (person && doubtful)) return true;
    }
    return false;
  }

  #hear(word: string): Said {
    const known = this.#said.get(word);
    if (known !== undefined) return known;
    const said = saidBy(word);
    this.#said.set(word, said);
    return said;
  }
}

function saidBy(word: string): Said {
  const words = splitName(word).map(singular);
  const matches = matchName(word);
  const clear = matches.some(({ strength, within }) => within === undefined && (strength === "certain" || strength === "clear"));
  const doubtful = matches.length > 0 || /^_?(?:id|uuid|uid|guid)$/i.test(word);
  return { clear, doubtful, person: words.some((one) => personNouns.has(one) || personActs.has(one)) };
}
