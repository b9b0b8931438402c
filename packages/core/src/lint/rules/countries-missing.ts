import type { LintRule } from "../lint-rule.ts";

/** A purpose for “certain countries” that are not named. */
export const countriesMissing: LintRule = {
  id: "countries-missing",
  severity: "error",
  source: "GDPR Art. 5(1)(a), 13(1)(c)",
  check: ({ policy }) =>
    Object.entries(policy.purposes)
      .filter(([, { countries }]) => countries === "not-stated")
      .map(([name]) => ({
        path: ["purposes", name, "countries"],
        message: `${name} is said to depend on the country and names none, so all processing for it is denied; list the countries, or drop the limit`,
      })),
};
