import type { BuiltInCategory } from "@wherefore/core";
import type { DomainName } from "./domain-name.ts";
import type { ValueKind } from "./value-kind.ts";

/**
 * Words for one category, by how much they say.
 * - `certain`: personal wherever they stand.
 * - `clear`: personal unless the owner says otherwise.
 * - `usual`: personal on a person, or among other personal fields.
 * - `weak`: possible on a person, never more.
 *
 * Terms are separated by commas, their words by spaces; `firstName`, `first_name` and `firstname` all match `"first name"`.
 */
export interface TermGroup {
  readonly category: BuiltInCategory;
  readonly certain?: string;
  readonly clear?: string;
  readonly usual?: string;
  readonly weak?: string;
  /** Single words that make the whole name one of this category, wherever in it they stand. */
  readonly topics?: string;
  /** Keeps its meaning after any word: `requestedAmount` is an amount. Of other terms that are not clear, an unknown word takes it away. */
  readonly loose?: true;
  /** Means this only where the owner is about that part of life. */
  readonly within?: DomainName;
  /** Words which, standing next to the match, make it something else: before it in English, after it in French. */
  readonly not?: string;
  /** Kinds of value that fit besides text. */
  readonly accepts?: readonly ValueKind[];
  /** Counts only among at least two other parts of a postal address. */
  readonly needsAddress?: true;
}

export type Strength = "certain" | "clear" | "usual" | "weak";

export const strengths = ["certain", "clear", "usual", "weak"] as const satisfies readonly Strength[];

/** The terms of a comma-separated list. */
export function termsIn(list: string | undefined): readonly string[] {
  return list === undefined ? [] : list.trim().split(/\s*,\s*/);
}
