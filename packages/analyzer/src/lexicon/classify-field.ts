import type { BuiltInCategory } from "@wherefore/core";
import type { Confidence } from "../finding.ts";
import { without, type Company } from "./company.ts";
import type { DomainName } from "./domain-name.ts";
import { bookkeeping } from "./domains.ts";
import { evidenceOf } from "./evidence.ts";
import type { FieldToClassify, Hearing } from "./hearing.ts";
import { killingPrefixes, questions } from "./modifiers.ts";
import { Lexicon } from "./lexicon.ts";
import { matchName } from "./match-name.ts";
import type { NameMatch } from "./name-match.ts";
import { ownerNoise, personNouns } from "./owner-nouns.ts";
import type { OwnerRole } from "./owner-role.ts";
import { singular, splitName } from "./split-name.ts";
import { withoutOwner } from "./without-owner.ts";

/** What a field is believed to be. */
export interface Classification {
  readonly category: BuiltInCategory;
  readonly confidence: Confidence;
  readonly evidence: readonly string[];
}

const points = { certain: 3, clear: 2, usual: 1, weak: 0 } as const;

/**
 * Says which personal data a field holds, from its name, owner, type and neighbours; undefined when it does not look personal.
 *
 * @param lexicon - remembers what names mean; one for many fields is faster
 */
export function classifyField(field: FieldToClassify, lexicon: Lexicon = new Lexicon()): Classification | undefined {
  const role = lexicon.role(field.container);
  const company = without(field.name, lexicon.company(field.siblings));
  for (const match of meaningsOf(field, role, company, lexicon)) {
    const classification = weigh({ field, role, company }, match);
    if (classification !== undefined) return classification;
  }
  return undefined;
}

/** What a field may mean, likeliest first. */
function meaningsOf(field: FieldToClassify, role: OwnerRole, company: Company, lexicon: Lexicon): readonly NameMatch[] {
  const target = field.refersTo === undefined ? undefined : lexicon.role(field.refersTo);
  if (target?.is === "person") return [keyOf(field, "clear")];
  const named = [...nestedMeanings(field, lexicon), ...namesHeard(field, lexicon)].filter((match) => target === undefined || !isKey(match));
  const about = role.domain?.name ?? company.domain;
  const inDomain = named.filter((match) => match.within !== undefined && match.within === about);
  const anywhere = named.filter((match) => match.within === undefined);
  const formatted = field.format === undefined ? [] : [ofFormat(field.format)];
  const own = isOwnKey(field, role, company) ? [keyOf(field, "usual")] : [];
  return [...inDomain, ...anywhere, ...formatted, ...own, ...byDomain(field, role, company)];
}

function isKey({ category }: NameMatch): boolean {
  return category === "identifier.user_id";
}

function keyOf({ name }: FieldToClassify, strength: "clear" | "usual"): NameMatch {
  return { category: "identifier.user_id", strength, term: name, accepts: ["number", "object"], needsAddress: false };
}

function ofFormat(category: BuiltInCategory): NameMatch {
  return { category, strength: "clear", term: "format", accepts: ["number", "object"], needsAddress: false };
}

/** `name: { first, last }` and `marketing: { email }`: a nested name is heard together with the one it stands in. */
function nestedMeanings({ name, container }: FieldToClassify, lexicon: Lexicon): readonly NameMatch[] {
  const around = container.split(".").slice(1).at(-1);
  if (around === undefined || lexicon.role(around).is === "person") return [];
  return [`${name}_${around}`, `${around}_${name}`].flatMap((whole) => lexicon.match(whole).filter(({ term }) => isWhole(term, whole)));
}

function isWhole(term: string, name: string): boolean {
  return term.replaceAll(" ", "") === splitName(name).join("");
}

/** A column often repeats its table: `nom_adherent`, `tel_adh`. What the rest says is heard where the whole says nothing. */
function namesHeard({ name, container }: FieldToClassify, lexicon: Lexicon): readonly NameMatch[] {
  const whole = lexicon.match(name);
  if (whole.length > 0) return whole;
  const rest = withoutOwner(name, container);
  return rest === undefined ? [] : lexicon.match(rest);
}

function isOwnKey({ name, container }: FieldToClassify, role: OwnerRole, company: Company): boolean {
  const isKeyName = /^_?(?:id|uuid|uid|guid)$/i;
  const isOwn = isKeyName.test(name) || isKeyName.test(withoutOwner(name, container) ?? "");
  return isOwn && (role.is === "person" || (role.is === "neutral" && company.certain.length >= 2));
}

/** What a telling field of a person's row holds where its owner is about a part of life: `dosage` of a prescription. */
function byDomain(field: FieldToClassify, { is, domain }: OwnerRole, company: Company): readonly NameMatch[] {
  const holds = domain?.holds;
  if (domain === undefined || holds === undefined || is === "person" || !holds.kinds.includes(field.kind)) return [];
  if (company.keys.length === 0 || isBookkeeping(field.name)) return [];
  return [{ category: holds.category, strength: "usual", term: "", accepts: holds.kinds, needsAddress: false, within: domain.name }];
}

function isBookkeeping(name: string): boolean {
  const words = splitName(name).map(singular);
  const [first = "", last = ""] = [words[0], words.at(-1)];
  if (words.length === 0 || killingPrefixes.has(first) || questions.has(first)) return true;
  return bookkeeping.has(last) || bookkeeping.has(first) || words.includes("id") || (last === "at" && bookkeeping.has(words.at(-2) ?? ""));
}

function weigh(hearing: Hearing, match: NameMatch): Classification | undefined {
  const { field, role, company } = hearing;
  if (!kindFits(field, match)) return undefined;
  if (match.needsAddress && company.addressParts.length < 2 && role.is !== "address") return undefined;
  const onPerson = role.is === "person" || match.person !== undefined;
  if (match.strength === "weak" && !onPerson) return undefined;
  const score =
    points[match.strength] + ownerPoints(role, match, company) + companyPoints(match, role, company) - doubts(field, match, role);
  const confidence = confidenceOf(score);
  return confidence === undefined ? undefined : { category: match.category, confidence, evidence: evidenceOf(hearing, match) };
}

function kindFits(field: FieldToClassify, match: NameMatch): boolean {
  if (field.kind === "text" || field.kind === "unknown") return true;
  if (field.kind === "object")
    return (
      match.accepts.includes("object") &&
      (field.reference === undefined || field.refersTo !== undefined || namesSame(field.reference, match))
    );
  return match.accepts.includes(field.kind);
}

/** What a type can bear the name of; of the rest, rows are kept elsewhere. */
const nameable = /^(?:contact|identity|location|financial\.(?:bank|payment))/;

/** A type that bears the name of the data is not just a carrier of it: `address: Address`. */
function namesSame(reference: string, match: NameMatch): boolean {
  const bare = splitName(reference).filter((word) => !ownerNoise.has(word));
  return (
    !personNouns.has(match.term) &&
    nameable.test(match.category) &&
    matchName(bare.join("_")).some((meaning) => meaning.category === match.category)
  );
}

/** What a row records of a person it points to: deeds, money, devices, health, but not the name of the row itself. */
const recorded =
  /^(?:usage|financial|technical|communications|credentials|special|criminal|location|profile\.(?:family|housing|social)|identifier)/;

/** Parts of life programs have too: where nobody is named, what they write, log and report is their own. */
const impersonal: ReadonlySet<DomainName> = new Set<DomainName>(["message", "report", "activity"]);

function ownerPoints(role: OwnerRole, match: NameMatch, company: Company): number {
  if (role.is === "machine" && match.category.startsWith("credentials.")) return -2;
  if (isKey(match) && company.certain.length >= 2) return 1;
  if (match.person !== undefined || role.is === "person") return 1;
  if (role.is === "address") return match.category === "contact.postal_address" ? 1 : 0;
  if (role.is === "business" || role.is === "machine") return isKey(match) && match.strength === "clear" ? 0 : -1;
  const isRecorded = match.within !== undefined || recorded.test(match.category);
  if (company.keys.length > 0) return isRecorded ? 1 : 0;
  if (match.within !== undefined && impersonal.has(match.within)) return -1;
  return role.is === "record" && isRecorded ? 1 : 0;
}

function companyPoints(match: NameMatch, role: OwnerRole, company: Company): number {
  if (company.human.length > 0) return 1;
  if (match.category === "contact.postal_address" && company.addressParts.length >= 2 && role.is !== "business") return 1;
  return company.personal.length >= 2 && role.is !== "business" && match.strength === "usual" ? 1 : 0;
}

function doubts(field: FieldToClassify, match: NameMatch, role: OwnerRole): number {
  const shown = role.view || field.inView ? 1 : 0;
  const unseenType = field.kind === "unknown" && field.reference !== undefined && !namesSame(field.reference, match) ? 1 : 0;
  return shown + unseenType;
}

function confidenceOf(score: number): Confidence | undefined {
  if (score >= 3) return "high";
  if (score === 2) return "medium";
  return score === 1 ? "low" : undefined;
}
