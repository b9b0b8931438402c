import { lintRuleCases, spotless } from "../../../test/lint-rule-cases.ts";
import { countryNotStated } from "./country-not-stated.ts";

lintRuleCases(countryNotStated, {
  valid: [["a recipient in several named countries", { recipients: { mailer: { ...spotless.recipients.mailer, country: ["FR", "DE"] } } }]],
  invalid: [
    [
      "a recipient in a country nobody names",
      { recipients: { mailer: { ...spotless.recipients.mailer, country: "not-stated" } } },
      ["recipients.mailer.country"],
    ],
  ],
});
