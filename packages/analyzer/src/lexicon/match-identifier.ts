import type { NameMatch } from "./name-match.ts";
import { agentNouns, doubtfulPersons, keepers, personNouns } from "./owner-nouns.ts";
import { singular } from "./split-name.ts";
import type { Strength } from "./term-group.ts";
import { wordSet } from "./word-set.ts";

const idWords = wordSet("id ids uid uids uuid guid oid identifiant pk fk key sub ref");
const numberWords = wordSet("number no num numero code nr");
const frenchIdWords = wordSet("id identifiant numero num no uuid ref");
/** Sites a person has an account at, whose key for the person is kept. */
const sites = wordSet(
  "google facebook github gitlab apple microsoft azure auth0 auth clerk keycloak firebase supabase okta oidc saml ldap oauth sso cognito wechat openid external stripe paypal",
);
/** What somebody did, before “by”. */
const doneBy = wordSet(`
  created updated deleted assigned invited approved rejected reviewed uploaded owned modified submitted requested banned blocked sent added
  closed resolved archived published locked signed completed cancelled canceled edited changed reported started finished prescribed graded
  triggered performed recorded verified validated confirmed issued opened processed managed posted written booked paid collected received
  delivered organized organised authored entered registered referred recommended examined diagnosed treated administered dispensed scheduled
  revoked granted accepted declined removed restored moderated flagged muted kicked claimed checked taught supervised inspected installed read
  viewed seen liked replied responded commented voted nominated attended uploaded downloaded shared pinned initiated executed authorized
  authorised endorsed sponsored interviewed hired dismissed acknowledged escalated deactivated suspended purchased ordered transferred made
  done led run saisi cree creee valide validee modifie modifiee approuve envoye traite signe depose
`);

/** Recognises keys of a person: `userId`, `id_utilisateur`, `createdBy`, `assignedToUserIds`. Answers undefined for other names. */
export function matchIdentifier(words: readonly string[]): readonly NameMatch[] | undefined {
  const byNoun = byHead(words);
  const strength = byNoun?.strength ?? byAct(words) ?? toWhom(words);
  if (strength === undefined) return undefined;
  const keeper = byNoun === undefined || byNoun.keeper;
  return [
    {
      category: "identifier.user_id",
      strength,
      term: words.join(" "),
      accepts: ["number"],
      needsAddress: false,
      ...(keeper ? ({ keeper } as const) : {}),
    },
  ];
}

interface KeyOf {
  readonly strength: Strength;
  readonly keeper: boolean;
}

function byHead(words: readonly string[]): KeyOf | undefined {
  const [first = "", last = "", before = ""] = [words[0], words.at(-1), words.at(-2)];
  if (words.length === 1) return first === "matricule" || first === "uid" ? { strength: "usual", keeper: false } : undefined;
  if (idWords.has(last)) return ofNoun(before) ?? ofSite(words) ?? ofLetter(words);
  // An account number is a bank's, a contact number a telephone's.
  if (numberWords.has(last) && words.length === 2 && before !== "account" && before !== "contact") return ofNoun(before);
  return frenchIdWords.has(first) ? (ofNoun(words[1] ?? "") ?? ofNoun(last)) : undefined;
}

function ofNoun(word: string): KeyOf | undefined {
  const noun = singular(word);
  const keeper = keepers.has(noun);
  if (personNouns.has(noun) || agentNouns.has(noun)) return { strength: "clear", keeper };
  return doubtfulPersons.has(noun) ? { strength: "usual", keeper } : undefined;
}

/** `googleId`, `stripeCustomerId`, `providerAccountId`: the key somebody else has for the person. */
function ofSite(words: readonly string[]): KeyOf | undefined {
  const site = words.length <= 3 && (sites.has(words[0] ?? "") || words.join(" ") === "provider account id");
  return site ? { strength: "usual", keeper: false } : undefined;
}

/** `profileAId`, `user1Id`: one of several people. */
function ofLetter(words: readonly string[]): KeyOf | undefined {
  const letter = words.at(-2) ?? "";
  return words.length === 3 && /^(?:[a-d]|\d)$/.test(letter) ? ofNoun(words[0] ?? "") : undefined;
}

function byAct(words: readonly string[]): Strength | undefined {
  const by = Math.max(words.indexOf("by"), words.indexOf("par"));
  const act = words[by - 1] ?? "";
  if (by < 1 || !doneBy.has(act)) return undefined;
  const rest = words.slice(by + 1);
  return rest.every((word) => idWords.has(word) || isPerson(word)) ? "clear" : undefined;
}

/** `assignedTo`, `assigned_to_id`. */
function toWhom(words: readonly string[]): Strength | undefined {
  if (words[0] !== "assigned" || words[1] !== "to") return undefined;
  return words.slice(2).every((word) => idWords.has(word) || isPerson(word)) ? "clear" : undefined;
}

function isPerson(word: string): boolean {
  const noun = singular(word);
  return personNouns.has(noun) || doubtfulPersons.has(noun) || agentNouns.has(noun);
}
