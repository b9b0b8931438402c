import { lintRuleCases } from "../../../test/lint-rule-cases.ts";
import { registrationObsolete } from "./registration-obsolete.ts";

lintRuleCases(registrationObsolete, {
  valid: [["a text without registrations", { announces: { registrations: [] } }]],
  invalid: [
    [
      "two numbers of former declarations",
      { announces: { registrations: ["CNIL 1", "CNIL 2"] } },
      ["announces.registrations.0", "announces.registrations.1"],
    ],
  ],
});
