import { lintRuleCases, newsletter } from "../../../test/lint-rule-cases.ts";
import { explicitConsentNotAsked } from "./explicit-consent-not-asked.ts";

lintRuleCases(explicitConsentNotAsked, {
  valid: [
    [
      "explicit consent that is asked",
      {
        purposes: {
          research: {
            ...newsletter,
            categories: ["special.health"],
            specialCondition: "9-2-a",
            lawfulBasis: { consent: { explicit: true } },
          },
        },
      },
    ],
    [
      "another condition than consent",
      {
        purposes: {
          payroll: { ...newsletter, categories: ["special.trade_union"], specialCondition: "9-2-b", lawfulBasis: "legal-obligation" },
        },
      },
    ],
  ],
  invalid: [
    [
      "explicit consent as the condition and a contract as the basis",
      { purposes: { research: { ...newsletter, categories: ["special.health"], specialCondition: "9-2-a", lawfulBasis: "contract" } } },
      ["purposes.research.specialCondition"],
    ],
  ],
});
