import type { LintRule } from "../lint-rule.ts";

/** A legitimate interest that is not named. */
export const legitimateInterestWithoutText: LintRule = {
  id: "legitimate-interest-without-text",
  severity: "error",
  source: "GDPR Art. 6(1)(f), 13(1)(d)",
  check: ({ policy }) =>
    Object.entries(policy.purposes).flatMap(([name, { lawfulBasis }]) =>
      typeof lawfulBasis === "object" && "legitimateInterests" in lawfulBasis && lawfulBasis.legitimateInterests === "not-stated"
        ? [
            {
              path: ["purposes", name, "lawfulBasis", "legitimateInterests"],
              message: `${name} rests on a legitimate interest that nobody can read; write down which interest is pursued, and whose`,
            },
          ]
        : [],
    ),
};
