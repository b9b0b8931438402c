import { reasonCodes } from "../decide/decision.ts";
import { WhereforeError } from "../errors.ts";
import { isCategory } from "../vocabulary/personal-data-category.ts";
import { channels, grounds, operations } from "../vocabulary/words.ts";
import {
  closed,
  fieldsOf,
  listOf,
  must,
  nullOr,
  oneOf,
  pattern,
  plainCopy,
  problemsIn,
  wholeNumber,
  words,
  type Check,
} from "./closed-shape.ts";
import type { NewEntry } from "./entry.ts";
import { instant, name, person, policyReference } from "./entry-field.ts";

const id = pattern("a UUID in lower case", /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const category = must("a personal-data category", (value) => typeof value === "string" && isCategory(value));
const categories = listOf(category, 512);
const people = listOf(person, 100_000);
const count = wholeNumber(0);
const counts = closed({ permitted: count, denied: count, stripped: count });
const base = { v: oneOf([1]), id, at: instant, dataSubjects: people, counts };

const access = closed(
  {
    ...base,
    kind: oneOf(["access"]),
    policy: policyReference,
    purpose: name,
    operation: oneOf(operations),
    enforcement: oneOf(["enforce", "shadow"]),
    decision: oneOf(["permit", "deny"]),
    reasons: listOf(oneOf(reasonCodes), reasonCodes.length),
    categories,
    withheld: categories,
    stateVersion: nullOr(count),
    accessor: nullOr(closed({ id: words(512), roles: listOf(name, 64) })),
  },
  {
    route: closed({ method: pattern("an HTTP method", /^[A-Z-]{1,32}$/), template: words(1024) }),
    job: name,
    recipient: name,
    ground: oneOf(grounds),
    form: oneOf(["anonymised", "pseudonymised", "personal"]),
    channel: oneOf(channels),
  },
);

const outcome = closed({ ...base, kind: oneOf(["outcome"]), of: id, result: oneOf(["sent", "failed", "aborted", "unknown"]) });

const whereItTookPlace: Check = (value, path, report) => {
  const { route, job } = value as { route?: unknown; job?: unknown };
  if ((route === undefined) === (job === undefined))
    report({ path: [...path, "route"], message: "or job must say where it took place: give exactly one of them" });
};

const newEntry: Check = (value, path, report) => {
  const kind = typeof value === "object" && value !== null ? (value as { kind?: unknown }).kind : undefined;
  if (kind === "access") {
    access(value, path, report);
    whereItTookPlace(value, path, report);
  } else if (kind === "outcome") outcome(value, path, report);
  else report({ path: [...path, "kind"], message: "must be access or outcome" });
};

/**
 * Reads an entry in the closed shape of version 1: known fields only, codes from their lists, short texts.
 *
 * @param entry - what the application hands over to be recorded
 * @returns a plain copy, so that what was checked is what is stored
 * @throws {WhereforeError} `ERR_WHEREFORE_ENTRY_INVALID` with every field that is wrong, by name and never by value
 */
export function readNewEntry(entry: unknown): NewEntry {
  return readParsedEntry(plainCopy(entry));
}

/**
 * As {@link readNewEntry}, for an entry that was just parsed from JSON and that nobody else holds: it is not copied again.
 *
 * @throws {WhereforeError} `ERR_WHEREFORE_ENTRY_INVALID` with every field that is wrong, by name and never by value
 */
export function readParsedEntry(entry: unknown): NewEntry {
  const problems = problemsIn(entry, newEntry);
  if (problems.length === 0) return entry as NewEntry;
  const message = `An entry of the processing record has fields that version 1 does not allow: ${fieldsOf(problems)}. Mend them where the entry is made.`;
  throw new WhereforeError("ERR_WHEREFORE_ENTRY_INVALID", message, { problems });
}
