import type { LintRule } from "../lint-rule.ts";

/** Explicit consent named as the condition for special categories, and never asked. */
export const explicitConsentNotAsked: LintRule = {
  id: "explicit-consent-not-asked",
  severity: "error",
  source: "GDPR Art. 9(2)(a)",
  check: ({ compiled }) =>
    [...compiled.purposes.values()]
      .filter(({ declared, consent }) => declared.specialCondition === "9-2-a" && consent === undefined)
      .map(({ name }) => ({
        path: ["purposes", name, "specialCondition"],
        message: `${name} relies on explicit consent and asks none; rest it on { consent: { explicit: true } }, or on another condition of Art. 9(2)`,
      })),
};
