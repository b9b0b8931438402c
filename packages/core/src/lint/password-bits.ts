import type { Security } from "../policy/policy.ts";

type PasswordRule = NonNullable<Security["passwords"]>;

/** How many symbols a kind of character offers; 37 special characters are the authority's own count. */
const SYMBOLS: Readonly<Record<PasswordRule["needs"][number], number>> = { letter: 26, upper: 26, lower: 26, digit: 10, special: 37 };

/**
 * What the weakest password a rule allows is worth, in bits: its length times the binary logarithm of the symbols it must draw from.
 *
 * A rule that asks for a letter without saying which promises one case only; one that asks for nothing promises digits.
 *
 * @see CNIL recommendation 2022-100, and its calculator
 */
export function passwordBits({ minLength, needs }: PasswordRule): number {
  const kinds = new Set(needs);
  if (kinds.has("upper") || kinds.has("lower")) kinds.delete("letter");
  const symbols = [...kinds].reduce((sum, kind) => sum + SYMBOLS[kind], 0);
  return minLength * Math.log2(symbols === 0 ? SYMBOLS.digit : symbols);
}
