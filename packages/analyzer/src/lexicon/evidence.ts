import type { Hearing } from "./hearing.ts";
import type { NameMatch } from "./name-match.ts";
import type { OwnerRole } from "./owner-role.ts";

const roleWords: Readonly<Record<OwnerRole["is"], string>> = {
  person: "a person",
  record: "a row kept about a person",
  business: "no person",
  machine: "a machine or connection",
  address: "an address",
  neutral: "neutral",
};

/** Why a field is held to be personal, one short clause each. */
export function evidenceOf({ field, role, company }: Hearing, match: NameMatch): string[] {
  const evidence = [meaningSaid(field.refersTo, match)];
  if (match.person !== undefined) evidence.push(`name: “${match.person}” is a person`);
  if (role.noun !== undefined) evidence.push(`owner: “${role.noun}” is ${roleWords[role.is]}`);
  if (match.within !== undefined) evidence.push(`owner: is about ${match.within}`);
  const beside = (company.human.length > 0 ? company.human : company.personal).slice(0, 3);
  if (beside.length > 0) evidence.push(`beside ${beside.join(", ")}`);
  else if (company.keys[0] !== undefined && role.is !== "person") evidence.push(`the row of a person: ${company.keys[0]}`);
  if (role.view || field.inView) evidence.push("shown on a screen: one level lower");
  return evidence;
}

function meaningSaid(refersTo: string | undefined, match: NameMatch): string {
  if (match.term === "format") return `its schema checks for ${match.category}`;
  if (refersTo !== undefined && match.category === "identifier.user_id") return `points to a row of “${refersTo}”, a person`;
  if (match.term === "") return `owner: what it keeps of a person is ${match.category}`;
  return `name: “${match.term}” means ${match.category}`;
}
