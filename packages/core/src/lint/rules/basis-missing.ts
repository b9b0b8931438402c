import type { LintRule } from "../lint-rule.ts";

/** A purpose without a lawful basis: everything under it is denied. */
export const basisMissing: LintRule = {
  id: "basis-missing",
  severity: "error",
  source: "GDPR Art. 6(1), 13(1)(c)",
  check: ({ compiled }) =>
    [...compiled.purposes.values()].flatMap(({ name, declared: { lawfulBasis } }) =>
      typeof lawfulBasis === "object" && "undecided" in lawfulBasis && lawfulBasis.undecided.length < 2
        ? [
            {
              path: ["purposes", name, "lawfulBasis"],
              message: `${name} states no lawful basis, so all processing for it is denied; choose the one it rests on, or drop the purpose`,
            },
          ]
        : [],
    ),
};
