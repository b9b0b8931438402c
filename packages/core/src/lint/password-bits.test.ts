import { describe, expect, it } from "vitest";
import { passwordBits } from "./password-bits.ts";

describe("the strength of a password rule", () => {
  it.each([
    { minLength: 8, needs: ["letter", "digit", "special"], bits: 49.5 },
    { minLength: 8, needs: ["upper", "lower", "digit", "special"], bits: 53 },
    { minLength: 8, needs: ["letter", "upper", "lower", "digit", "special"], bits: 53 },
    { minLength: 12, needs: ["upper", "lower", "digit", "special"], bits: 79.6 },
    { minLength: 14, needs: ["upper", "lower", "digit"], bits: 83.4 },
    { minLength: 16, needs: ["digit"], bits: 53.2 },
    { minLength: 8, needs: [], bits: 26.6 },
  ] as const)("of $minLength characters with $needs is $bits bits", ({ minLength, needs, bits }) => {
    expect(passwordBits({ minLength, needs })).toBeCloseTo(bits, 1);
  });
});
