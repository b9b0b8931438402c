import type { NameMatch } from "./name-match.ts";
import { doubtfulPersons, personNouns } from "./owner-nouns.ts";
import { singular } from "./split-name.ts";
import type { Strength } from "./term-group.ts";

const idWords = new Set(["id", "ids", "uid", "uuid", "guid", "oid", "identifiant"]);
const frenchIdWords = new Set(["id", "identifiant", "numero", "num", "no", "uuid"]);
const doneBy = new Set(
  "created updated deleted assigned invited approved rejected reviewed uploaded owned modified submitted requested banned blocked sent added closed resolved archived published locked signed completed cancelled canceled edited changed published reported cree modifie valide".split(
    " ",
  ),
);
/** Recognises keys of a person: `userId`, `id_utilisateur`, `createdBy`, `assignedToUserIds`. Answers undefined for other names. */
export function matchIdentifier(words: readonly string[]): readonly NameMatch[] | undefined {
  const strength = byHead(words) ?? byAct(words);
  if (strength === undefined) return undefined;
  return [{ category: "identifier.user_id", strength, term: words.join(" "), accepts: ["number"], needsAddress: false }];
}

function byHead(words: readonly string[]): Strength | undefined {
  if (words.length === 1) return words[0] === "matricule" ? "usual" : undefined;
  if (idWords.has(words.at(-1) ?? "")) return ofNoun(words.at(-2) ?? "");
  return frenchIdWords.has(words[0] ?? "") ? ofNoun(words.at(-1) ?? "") : undefined;
}

function ofNoun(word: string): Strength | undefined {
  const noun = singular(word);
  if (doubtfulPersons.has(noun)) return "usual";
  return personNouns.has(noun) ? "clear" : undefined;
}

function byAct(words: readonly string[]): Strength | undefined {
  const by = words.indexOf("by");
  if (by < 1 || !doneBy.has(words[by - 1] ?? "")) return undefined;
  const rest = words.slice(by + 1);
  return rest.every((word) => idWords.has(word) || isPerson(word)) ? "clear" : undefined;
}

function isPerson(word: string): boolean {
  const noun = singular(word);
  return personNouns.has(noun) || doubtfulPersons.has(noun);
}
