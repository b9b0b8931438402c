import { lintRuleCases, newsletter } from "../../../test/lint-rule-cases.ts";
import { countriesMissing } from "./countries-missing.ts";

lintRuleCases(countriesMissing, {
  valid: [["a purpose for named countries", { purposes: { newsletter: { ...newsletter, countries: ["FR", "BE"] } } }]],
  invalid: [
    [
      "a purpose for certain countries",
      { purposes: { newsletter: { ...newsletter, countries: "not-stated" } } },
      ["purposes.newsletter.countries"],
    ],
  ],
});
