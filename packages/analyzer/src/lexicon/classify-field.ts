import type { BuiltInCategory } from "@wherefore/core";
import type { Confidence } from "../finding.ts";
import { matchName } from "./match-name.ts";
import type { NameMatch } from "./name-match.ts";
import { ownerRole, type OwnerRole } from "./owner-role.ts";
import type { ValueKind } from "./term-group.ts";

/** A declared field as the lexicon hears of it. */
export interface FieldToClassify {
  readonly name: string;
  /** The owner's name, nested owners dotted. */
  readonly container: string;
  readonly kind: ValueKind;
  /** The name of its type when that is declared somewhere else. */
  readonly reference?: string;
  /** A check on its value that names the data, such as the e-mail format of a schema. */
  readonly format?: BuiltInCategory;
  /** The model or table whose rows it points to. */
  readonly refersTo?: string;
  /** Names of the other fields of the same owner. */
  readonly siblings: readonly string[];
  /** Declared in a file of screen components. */
  readonly inView: boolean;
}

/** What a field is believed to be. */
export interface Classification {
  readonly category: BuiltInCategory;
  readonly confidence: Confidence;
  readonly evidence: readonly string[];
}

const points = { certain: 3, clear: 2, usual: 1, weak: 0 } as const;

/** Says which personal data a field holds, from its name, owner, type and neighbours; undefined when it does not look personal. */
export function classifyField(field: FieldToClassify): Classification | undefined {
  const role = ownerRole(field.container);
  for (const match of meaningsOf(field, role)) {
    const classification = weigh(field, match, role);
    if (classification !== undefined) return classification;
  }
  return undefined;
}

function meaningsOf(field: FieldToClassify, role: OwnerRole): readonly NameMatch[] {
  const named = matchName(field.name);
  if (named.length > 0) return named;
  if (field.format !== undefined) return [{ category: field.format, strength: "clear", term: "format", accepts: [], needsAddress: false }];
  return isOwnKey(field, role)
    ? [{ category: "identifier.user_id", strength: "usual", term: field.name, accepts: ["number"], needsAddress: false }]
    : [];
}

function isOwnKey(field: FieldToClassify, role: OwnerRole): boolean {
  return role.is === "person" && /^_?(?:id|uuid|uid|guid)$/i.test(field.name);
}

function weigh(field: FieldToClassify, match: NameMatch, role: OwnerRole): Classification | undefined {
  if (!kindFits(field, match)) return undefined;
  const company = companyOf(field.siblings);
  if (match.needsAddress && company.addressParts.length < 2) return undefined;
  const onPerson = role.is === "person" || match.person !== undefined;
  if (match.strength === "weak" && !onPerson) return undefined;
  const score = points[match.strength] + ownerPoints(role, match) + companyPoints(match, role, company) - doubts(field, match, role);
  const confidence = confidenceOf(score);
  return confidence === undefined ? undefined : { category: match.category, confidence, evidence: evidenceOf(field, match, role, company) };
}

function kindFits(field: FieldToClassify, match: NameMatch): boolean {
  if (field.kind === "text" || field.kind === "unknown") return true;
  if (field.kind === "object")
    return match.accepts.includes("object") && (field.reference === undefined || namesSame(field.reference, match));
  return match.accepts.includes(field.kind);
}

/** A type that bears the name of the data is not just a carrier of it: `address: Address`. */
function namesSame(reference: string, match: NameMatch): boolean {
  return matchName(reference).some((meaning) => meaning.category === match.category);
}

function ownerPoints(role: OwnerRole, match: NameMatch): number {
  if (role.is === "machine" && match.category.startsWith("credentials.")) return -2;
  if (match.person !== undefined || role.is === "person") return 1;
  if (role.is === "address") return match.category === "contact.postal_address" ? 1 : 0;
  return role.is === "business" || role.is === "machine" ? -1 : 0;
}

interface Company {
  /** Siblings only a natural person has: first name, birth date, religion. */
  readonly human: readonly string[];
  /** Siblings that are personal more often than not. */
  readonly personal: readonly string[];
  readonly addressParts: readonly string[];
}

function companyOf(siblings: readonly string[]): Company {
  const meanings = siblings
    .map((name) => ({ name, match: matchName(name)[0] }))
    .filter((sibling): sibling is { name: string; match: NameMatch } => sibling.match !== undefined);
  const names = (test: (match: NameMatch) => boolean): string[] => meanings.filter(({ match }) => test(match)).map(({ name }) => name);
  return {
    human: names(
      (match) =>
        match.strength === "certain" || (match.strength === "clear" && /^(?:identity|special|credentials\.password)/.test(match.category)),
    ),
    personal: names((match) => (match.strength === "certain" || match.strength === "clear") && !match.category.startsWith("identifier.")),
    addressParts: names((match) => match.category === "contact.postal_address"),
  };
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

function evidenceOf(field: FieldToClassify, match: NameMatch, role: OwnerRole, company: Company): string[] {
  const evidence = [match.term === "format" ? `its schema checks for ${match.category}` : `name: “${match.term}” means ${match.category}`];
  if (match.person !== undefined) evidence.push(`name: “${match.person}” is a person`);
  if (role.noun !== undefined) evidence.push(`owner: “${role.noun}” is ${roleWords[role.is]}`);
  const beside = (company.human.length > 0 ? company.human : company.personal).slice(0, 3);
  if (beside.length > 0) evidence.push(`beside ${beside.join(", ")}`);
  if (role.view || field.inView) evidence.push("shown on a screen: one level lower");
  return evidence;
}

const roleWords = {
  person: "a person",
  business: "no person",
  machine: "a machine or connection",
  address: "an address",
  neutral: "neutral",
} as const;
