import type { LintRule } from "../lint-rule.ts";

/** Several bases for one purpose: nobody can tell which rights the data subject has. */
export const twoBases: LintRule = {
  id: "two-bases",
  severity: "error",
  source: "GDPR Art. 6(1), 13(1)(c); CNIL developer guide, sheet 15",
  check: ({ compiled }) =>
    [...compiled.purposes.values()].flatMap(({ name, declared: { lawfulBasis } }) =>
      typeof lawfulBasis === "object" && "undecided" in lawfulBasis && lawfulBasis.undecided.length > 1
        ? [
            {
              path: ["purposes", name, "lawfulBasis"],
              message: `${name} states several lawful bases (${lawfulBasis.undecided.join(", ")}), so all processing for it is denied; choose one, or split the purpose so that each part has its own`,
            },
          ]
        : [],
    ),
};
