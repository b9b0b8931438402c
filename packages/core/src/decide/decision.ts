import type { Category } from "../vocabulary/personal-data-category.ts";

/** Every reason there is for a denial. Codes are for ever. */
export const reasonCodes = [
  "policy-not-in-force",
  "purpose-unknown",
  "purpose-not-declared",
  "country-not-covered",
  "category-not-covered",
  "prohibited",
  "dataset-not-for-purpose",
  "basis-missing",
  "special-condition-missing",
  "consent-missing",
  "consent-refused",
  "consent-withdrawn",
  "consent-expired",
  "consent-outdated",
  "consent-invalidated",
  "explicit-consent-required",
  "objection-stands",
  "restriction-stands",
  "erased",
  "retention-ended",
  "notice-not-given",
  "not-instructed",
  "recipient-not-declared",
  "disclosure-not-grounded",
  "not-anonymised",
  "transfer-not-safeguarded",
  "accessor-not-authorised",
  "channel-not-permitted",
  "tracker-not-declared",
  "below-minimum-age",
  "opt-out-signal",
  "input-missing",
  "data-subject-unidentified",
  "state-unavailable",
] as const;

/** A stable reason code of a denial. */
export type ReasonCode = (typeof reasonCodes)[number];

/** What a question left out and a condition needs. */
export type MissingInput =
  "country of the data subject" | "dataset" | "ground" | "last interaction, or the time of collection" | "recipient" | "tracker";

/** What would mend a denial, as data. A closed union on `do`. */
export type Remedy =
  | { readonly do: "ask-consent"; readonly purpose: string; readonly explicit?: true }
  | { readonly do: "declare-purpose" }
  | { readonly do: "use-purpose"; readonly purposes: readonly string[] }
  | { readonly do: "declare-category"; readonly purpose: string; readonly categories: readonly Category[] }
  | { readonly do: "declare-recipient"; readonly purpose: string; readonly recipient: string }
  | { readonly do: "declare-tracker" }
  | { readonly do: "complete-policy"; readonly add: string }
  | { readonly do: "authenticate" }
  | { readonly do: "authorise"; readonly accessors: readonly string[] }
  | { readonly do: "name-data-subject" }
  | { readonly do: "supply"; readonly input: MissingInput }
  | { readonly do: "give-notice"; readonly purpose: string }
  | { readonly do: "attest"; readonly dataset: string }
  | { readonly do: "anonymise" }
  | { readonly do: "retry" }
  | { readonly do: "stop" };

/** One reason for a denial: its code, the place in the policy it comes from, and what would mend it. */
export interface Reason {
  readonly code: ReasonCode;
  /** Path of names in the policy, for example `["purposes", "newsletter", "lawfulBasis"]`. */
  readonly at: readonly (string | number)[];
  readonly remedy: Remedy;
}

/** Processing may take place: until when at the latest, on which consents, and which categories it must leave out. */
export interface Permit {
  readonly outcome: "permit";
  /** Epoch milliseconds at which this permit ends by itself (a consent expires, a retention ends). */
  readonly until?: number;
  /** Purposes whose consent carries this permit. */
  readonly consents: readonly string[];
  /** Categories of the question that are not needed and must be removed before processing. */
  readonly withheld: readonly Category[];
}

/** Processing may not take place. `reasons` is never empty. */
export interface Deny {
  readonly outcome: "deny";
  readonly reasons: readonly [Reason, ...Reason[]];
}

/** The answer to a {@link Question}: a value, never an exception. */
export type Decision = Permit | Deny;
