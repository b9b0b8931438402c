import type { Location, Range } from "../source-range.ts";

/** What the analyzer knows of one purpose, in the words a person reads. */
export interface PurposeFacts {
  readonly name: string;
  /** The label in the policy's first language. */
  readonly label: string;
  /** A name of GDPR Art. 6(1), `"instructions"`, or `"undecided"`. */
  readonly lawfulBasis: string;
  /** Article of the lawful basis, for example `"6(1)(b)"`; absent when undecided. */
  readonly article?: string;
  /** Retention in words, for example `"3 years after the last interaction"`. */
  readonly retention: string;
  /** Whether a retention is stated, by the purpose or for the whole policy. */
  readonly statesRetention: boolean;
  /** The condition of GDPR Art. 9(2) or Art. 10 the purpose rests on, for example `"9-2-h"`. */
  readonly specialCondition: string | undefined;
  /** Leaves the purpose covers, groups resolved. */
  readonly categories: readonly string[];
  readonly recipients: readonly string[];
  /** Where the purpose is declared: its key in the policy. */
  readonly declaredAt: Location;
}

/** A recipient as a policy declares it. */
export interface RecipientFacts {
  readonly name: string;
  /** The label in the policy's first language. */
  readonly label: string;
  readonly hosts: readonly string[];
}

/** A policy as read from its source, without running it. */
export interface PolicyFacts {
  /** Absolute path. */
  readonly file: string;
  /** The object literal. */
  readonly range: Range;
  readonly id: string;
  readonly version: string;
  readonly purposes: readonly PurposeFacts[];
  readonly recipients: readonly RecipientFacts[];
  /** Every leaf the policy's groups name. */
  readonly categories: readonly string[];
  /** Group name to leaves. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

/** The purposes of a policy that cover a category. */
export function purposesCovering(policy: PolicyFacts | undefined, category: string): readonly string[] {
  return policy?.purposes.filter((purpose) => purpose.categories.includes(category)).map((purpose) => purpose.name) ?? [];
}
