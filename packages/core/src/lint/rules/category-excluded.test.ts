import { lintRuleCases, spotless } from "../../../test/lint-rule-cases.ts";
import { categoryExcluded } from "./category-excluded.ts";

lintRuleCases(categoryExcluded, {
  valid: [
    [
      "a promise about data that is not collected",
      { prohibitions: { none: { promise: "No identity documents", categories: ["identity.government_id"] } } },
    ],
    [
      "special data, which is another fault",
      {
        categories: { ...spotless.categories, diet: { label: "Diet", includes: ["special.health"] } },
        prohibitions: { none: { promise: "No health data", categories: ["special.health"] } },
      },
    ],
  ],
  invalid: [
    [
      "card numbers in a policy that refuses them",
      {
        categories: { ...spotless.categories, payment: { label: "Payment", includes: ["financial.payment_card"] } },
        prohibitions: { none: { promise: "No card numbers", categories: ["financial.payment_card"] } },
      },
      ["categories.payment.includes.0"],
    ],
    [
      "a VAT number in a policy that refuses official identifiers",
      {
        categories: { ...spotless.categories, company: { label: "Company", includes: ["own.vat_number"] } },
        prohibitions: { none: { promise: "No official identifiers", categories: ["identity.government_id"] } },
      },
      ["categories.company.includes.0"],
    ],
  ],
});
