import { lintRuleCases, newsletter, spotless } from "../../../test/lint-rule-cases.ts";
import { specialCategoryExcluded } from "./special-category-excluded.ts";

lintRuleCases(specialCategoryExcluded, {
  valid: [
    ["a promise that is kept", { prohibitions: { none: { promise: "No health data", categories: ["special.health"] } } }],
    [
      "health data where only its sale is excluded",
      {
        categories: { contact: { label: "Contact data", includes: ["contact.email", "special.health"] } },
        purposes: { newsletter },
        prohibitions: { none: { promise: "No sale of health data", categories: ["special.health"], kinds: ["SellDataToThirdParties"] } },
      },
    ],
    [
      "a group that stands there to be refused",
      {
        categories: { ...spotless.categories, sensitive: { label: "Sensitive data", includes: ["special.health"] } },
        prohibitions: { none: { promise: "No sensitive data", categories: ["sensitive"] } },
      },
    ],
    [
      "health data for the purpose that the promise excepts",
      {
        purposes: { ...spotless.purposes, leave: { ...newsletter, categories: ["special.health"], lawfulBasis: "legal-obligation" } },
        prohibitions: { none: { promise: "Health data for sick leave only", categories: ["special.health"], except: ["leave"] } },
      },
    ],
  ],
  invalid: [
    [
      "health data in a group, in a policy that promises none",
      {
        categories: { ...spotless.categories, diet: { label: "Diet", includes: ["profile.preferences", "special.health"] } },
        prohibitions: { none: { promise: "No health data", categories: ["special.health"] } },
      },
      ["categories.diet.includes.1"],
    ],
    [
      "a refused group that a purpose uses",
      {
        categories: { ...spotless.categories, sensitive: { label: "Sensitive data", includes: ["special.health"] } },
        purposes: { ...spotless.purposes, diet: { ...newsletter, categories: ["contact", "sensitive"] } },
        prohibitions: { none: { promise: "No sensitive data", categories: ["sensitive"] } },
      },
      ["purposes.diet.categories.1"],
    ],
    [
      "convictions in a dataset, in a policy that promises none",
      {
        datasets: { forms: { label: "Forms", categories: ["contact", "criminal"] } },
        prohibitions: { none: { promise: "No convictions", categories: ["criminal"] } },
      },
      ["datasets.forms.categories.1"],
    ],
    [
      "health data for another purpose than the one excepted",
      {
        purposes: {
          leave: { ...newsletter, categories: ["special.health"], lawfulBasis: "legal-obligation" },
          diet: { ...newsletter, categories: ["special.health"] },
        },
        prohibitions: { none: { promise: "Health data for sick leave only", categories: ["special.health"], except: ["leave"] } },
      },
      ["purposes.diet.categories"],
    ],
  ],
});
