import { lintRuleCases, newsletter } from "../../../test/lint-rule-cases.ts";
import { specialCategoryWithoutCondition } from "./special-category-without-condition.ts";

lintRuleCases(specialCategoryWithoutCondition, {
  valid: [
    [
      "health data with explicit consent",
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
      "convictions where Art. 10 is stated",
      { purposes: { vetting: { ...newsletter, categories: ["criminal"], specialCondition: "10", lawfulBasis: "legal-obligation" } } },
    ],
  ],
  invalid: [
    [
      "health data under a contract alone",
      { purposes: { research: { ...newsletter, categories: ["special.health"], lawfulBasis: "contract" } } },
      ["purposes.research.specialCondition"],
    ],
    [
      "special data that comes with a group",
      {
        categories: { contact: { label: "Contact data", includes: ["contact.email", "special.religion"] } },
        purposes: { newsletter },
      },
      ["purposes.newsletter.specialCondition"],
    ],
    [
      "convictions under a condition for special categories",
      { purposes: { vetting: { ...newsletter, categories: ["criminal"], specialCondition: "9-2-b" } } },
      ["purposes.vetting.specialCondition"],
    ],
  ],
});
