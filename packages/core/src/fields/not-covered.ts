import type { Category } from "../vocabulary/personal-data-category.ts";

declare const because: unique symbol;

/**
 * What stands in the place of a field that may not be used here. No value has this type; the sentence says why.
 *
 * A type alias and no interface: only so does it fit where a framework asks for an index signature, as for queries.
 */
export type NotCovered<Why extends string> = {
  readonly [because]: Why;
};

/** For which purpose a shape is looked at, what that purpose covers, and whether the value is read or sent. */
export interface Allowance {
  readonly purpose: string;
  readonly categories: Category;
  readonly use: "read" | "send";
}

/** The category that leaves in no response, whatever the purpose covers. */
export type NeverSent = "credentials.password";

/** Those of the categories `C` that an allowance does not reach. */
export type Uncovered<C, A extends Allowance> = Exclude<C, A["use"] extends "send" ? Exclude<A["categories"], NeverSent> : A["categories"]>;

/** The sentence a developer reads where a field is not covered. */
export type Sentence<C, A extends Allowance> = C extends Category
  ? [C, A["use"]] extends [NeverSent, "send"]
    ? `${NeverSent} never leaves in a response, whatever the purpose: take the field out of this route`
    : `purpose ${A["purpose"]} does not cover ${C}: add it to the purpose in the policy, or take the field out of this route`
  : never;
