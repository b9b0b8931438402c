import { canonicalJson } from "../canonical-json.ts";
import { WhereforeError } from "../errors.ts";
import { problemsIn } from "./problems-in-policy.ts";
import type {
  Announcement,
  CategoryGroup,
  Controller,
  Dataset,
  Names,
  Policy,
  Prohibition,
  Purpose,
  Recipient,
  Rights,
  Tracker,
} from "./policy.ts";

type KeysOfPart<P, K extends PropertyKey> = P extends { readonly [k in K]?: infer V } ? Extract<keyof NonNullable<V>, string> : never;

/** The names a policy literal declares. */
export interface NamesOf<P> extends Names {
  readonly category: KeysOfPart<P, "categories">;
  readonly recipient: KeysOfPart<P, "recipients">;
  readonly purpose: KeysOfPart<P, "purposes">;
  readonly dataset: KeysOfPart<P, "datasets">;
  readonly accessor: KeysOfPart<P, "accessors">;
  readonly dataSubject: KeysOfPart<P, "dataSubjects">;
}

type KeyOf<T> = T extends unknown ? keyof T : never;
type Member<P, K extends PropertyKey> = P extends { readonly [k in K]: infer V }
  ? V extends readonly unknown[]
    ? V[number]
    : V[keyof V]
  : never;
type Part<P, K extends PropertyKey> = P extends { readonly [k in K]: infer V } ? V : never;

/** Keys the model does not know: a misspelt `prohibitons` must not be silently ignored. */
type Misspelt<P> =
  | Exclude<keyof P, keyof Policy>
  | Exclude<KeyOf<Part<P, "controller">>, keyof Controller>
  | Exclude<KeyOf<Part<P, "rights">>, keyof Rights>
  | Exclude<KeyOf<Part<P, "announces">>, keyof Announcement>
  | Exclude<KeyOf<Member<P, "purposes">>, keyof Purpose>
  | Exclude<KeyOf<Member<P, "datasets">>, keyof Dataset>
  | Exclude<KeyOf<Member<P, "recipients">>, keyof Recipient>
  | Exclude<KeyOf<Member<P, "categories">>, keyof CategoryGroup>
  | Exclude<KeyOf<Member<P, "prohibitions">>, keyof Prohibition>
  | Exclude<KeyOf<Member<P, "trackers">>, keyof Tracker>;

/** The literal itself where every name in it exists, else the shape it should have, so that the error stands on the wrong word. */
export type CheckedPolicy<P> = [P, Misspelt<P>] extends [Policy<NamesOf<P>>, never] ? P : NoInfer<Policy<NamesOf<P>>>;

/**
 * Declares a policy: checked by the compiler at the literal itself, and once more when the program starts.
 *
 * The value is frozen to its depth. Tools read the literal without running it, so write it out: literals, and constants of the same file.
 *
 * @param policy - the whole declaration, one object literal
 * @returns the same policy, frozen, with its literal type kept
 * @throws {WhereforeError} `ERR_WHEREFORE_POLICY_INVALID` listing every problem at once, each with its path and what to do
 * @see GDPR Art. 5(2), 24(2)
 * @example
 * ```ts
 * export const policy = definePolicy({
 *   id: "papers", version: "2026-11-01", languages: ["en"], timeZone: "Europe/Paris",
 *   controller: { name: "Papers SAS" },
 *   dataSubjects: { reader: { label: "Readers" } },
 *   categories: { contact: { label: "Contact data", includes: ["contact.email"] } },
 *   recipients: {},
 *   purposes: {
 *     newsletter: { label: "Send our newsletter", lawfulBasis: { consent: {} }, categories: ["contact"], retention: { keep: "P24M", since: "last-interaction" } },
 *   },
 *   rights: { offered: ["access", "withdraw-consent"], contact: "privacy@papers.example" },
 * });
 * ```
 */
export function definePolicy<const P extends Policy>(policy: CheckedPolicy<P>): P {
  return checked(policy) as P;
}

/**
 * Reads a policy from JSON, with the same checks as {@link definePolicy}.
 *
 * @param text - what `policyToJson` wrote, or JSON of the same shape
 * @throws {WhereforeError} `ERR_WHEREFORE_POLICY_INVALID` when it is not JSON, or listing every problem at once
 */
export function policyFromJson(text: string): Policy {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's own error quotes what it read.
    throw new WhereforeError("ERR_WHEREFORE_POLICY_INVALID", "The policy is not JSON; write one with policyToJson");
  }
  return checked(value);
}

/** The policy as canonical JSON (RFC 8785): equal policies, equal text, and the text that is hashed. */
export function policyToJson(policy: Policy): string {
  return canonicalJson(policy);
}

/** @throws {WhereforeError} listing every problem at once */
function checked(value: unknown): Policy {
  const problems = problemsIn(value);
  if (problems.length === 0) return frozen(value as Policy);
  const lines = problems.map((problem) => `  ${problem.path.join(".") || "policy"}: ${problem.message}`);
  const count = problems.length === 1 ? "1 problem" : `${problems.length.toString()} problems`;
  throw new WhereforeError(
    "ERR_WHEREFORE_POLICY_INVALID",
    `The policy has ${count}; mend them in the policy literal:\n${lines.join("\n")}`,
    {
      problems,
    },
  );
}

function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}
