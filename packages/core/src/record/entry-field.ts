import { dataSubjectFrom } from "../subject/data-subject.ts";
import { closed, must, pattern, words, type Check } from "./closed-shape.ts";

// Fields that entries and ledger events have in common.

/** A name the policy or the application gave: of a purpose, a role, a route, a job. */
export const name: Check = words(128);

const hash: Check = pattern("64 lower-case hexadecimal digits", /^[0-9a-f]{64}$/);

export const instant: Check = must("an instant in ISO 8601, UTC, with milliseconds", isInstant);

export const policyReference: Check = closed({ id: name, version: name, hash });

/** A reference to a person as {@link dataSubjectFrom} reads it. */
export const person: Check = must("a reference to one person", (value) => dataSubjectFrom(value) !== undefined);

function isInstant(value: unknown): boolean {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) return false;
  const at = Date.parse(value);
  return !Number.isNaN(at) && new Date(at).toISOString() === value;
}
