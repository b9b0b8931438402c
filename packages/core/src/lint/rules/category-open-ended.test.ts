import { lintRuleCases, newsletter, spotless } from "../../../test/lint-rule-cases.ts";
import { categoryOpenEnded } from "./category-open-ended.ts";

lintRuleCases(categoryOpenEnded, {
  valid: [
    ["a group that is optional", { categories: { contact: { ...spotless.categories.contact, optional: true } }, purposes: { newsletter } }],
  ],
  invalid: [
    [
      "a group with whatever else",
      { categories: { contact: { ...spotless.categories.contact, openEnded: true } }, purposes: { newsletter } },
      ["categories.contact.openEnded"],
    ],
  ],
});
