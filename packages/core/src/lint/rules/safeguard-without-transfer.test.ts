import { lintRuleCases, spotless } from "../../../test/lint-rule-cases.ts";
import { safeguardWithoutTransfer } from "./safeguard-without-transfer.ts";

lintRuleCases(safeguardWithoutTransfer, {
  valid: [
    [
      "safeguards for a recipient in a third country",
      { safeguards: ["scc"], recipients: { mailer: { ...spotless.recipients.mailer, country: "US" } } },
    ],
    ["safeguards of a controller in a third country", { safeguards: ["scc"], controller: { ...spotless.controller, country: "US" } }],
  ],
  invalid: [
    ["safeguards where every recipient is in Europe", { safeguards: ["scc"] }, ["safeguards"]],
    [
      "safeguards where no recipient has a country",
      { safeguards: ["scc"], recipients: { mailer: { ...spotless.recipients.mailer, country: "not-stated" } } },
      ["safeguards"],
    ],
  ],
});
