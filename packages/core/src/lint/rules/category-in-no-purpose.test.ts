import { lintRuleCases, newsletter, spotless } from "../../../test/lint-rule-cases.ts";
import { categoryInNoPurpose } from "./category-in-no-purpose.ts";

lintRuleCases(categoryInNoPurpose, {
  valid: [
    [
      "a group that is only there to answer requests",
      {
        categories: { ...spotless.categories, choices: { label: "Privacy choices", includes: ["communications.preferences"] } },
        purposes: {
          ...spotless.purposes,
          rights: { ...newsletter, is: ["RightsFulfilment"], lawfulBasis: "legal-obligation", categories: ["choices"] },
        },
      },
    ],
    [
      "a dataset whose only purpose is to answer requests",
      {
        datasets: { requests: { label: "Requests", categories: ["contact"], purposes: ["rights"] } },
        purposes: { ...spotless.purposes, rights: { ...newsletter, is: ["RightsFulfilment"], lawfulBasis: "legal-obligation" } },
      },
    ],
    [
      "a group that a promise refuses",
      {
        categories: { ...spotless.categories, sensitive: { label: "Sensitive data", includes: ["special.health"] } },
        prohibitions: { none: { promise: "No sensitive data", categories: ["sensitive"] } },
      },
    ],
  ],
  invalid: [
    [
      "a group that no purpose uses",
      { categories: { ...spotless.categories, profile: { label: "Profile", includes: ["profile.job"] } } },
      ["categories.profile"],
    ],
    [
      "a group of which a purpose uses a part",
      {
        categories: { ...spotless.categories, profile: { label: "Profile", includes: ["profile.job", "profile.family"] } },
        purposes: { ...spotless.purposes, offers: { ...newsletter, categories: ["profile.job"] } },
      },
      ["categories.profile"],
    ],
    [
      "a part of a dataset that none of its purposes uses",
      {
        datasets: { forms: { label: "Forms", categories: ["contact", "financial.transaction"], purposes: ["newsletter"] } },
      },
      ["datasets.forms.categories.1"],
    ],
    [
      "a part of a dataset that is only handed to courts",
      {
        datasets: { forms: { label: "Forms", categories: ["contact", "profile.job"], purposes: ["newsletter", "orders"] } },
        recipients: { ...spotless.recipients, court: { label: "Courts", role: "authority", country: "FR", onlyOn: ["legal-order"] } },
        purposes: {
          ...spotless.purposes,
          orders: { ...newsletter, lawfulBasis: "legal-obligation", recipients: ["court"], categories: ["contact", "profile.job"] },
        },
      },
      ["datasets.forms.categories.1"],
    ],
    [
      "a part of a dataset for which there is only a vague purpose",
      {
        datasets: { forms: { label: "Forms", categories: ["contact", "profile.job"], purposes: ["newsletter", "anything"] } },
        purposes: { ...spotless.purposes, anything: { ...newsletter, label: "Any other purpose", categories: ["profile.job"] } },
      },
      ["datasets.forms.categories.1"],
    ],
    [
      "a part of a dataset that is only there to answer requests about it",
      {
        datasets: { forms: { label: "Forms", categories: ["contact", "profile.job"] } },
        purposes: {
          ...spotless.purposes,
          rights: { ...newsletter, is: ["RightsFulfilment"], lawfulBasis: "legal-obligation", categories: ["profile.job"] },
        },
      },
      ["datasets.forms.categories.1"],
    ],
  ],
});
