import { lintRuleCases, spotless } from "../../../test/lint-rule-cases.ts";
import { recipientOutsideRegion } from "./recipient-outside-region.ts";

lintRuleCases(recipientOutsideRegion, {
  valid: [
    ["a recipient inside", { storedIn: "EU" }],
    [
      "a recipient outside, with the safeguard of its transfer",
      { storedIn: "EU", recipients: { mailer: { ...spotless.recipients.mailer, country: "US", safeguards: ["scc"] } } },
    ],
    ["any recipient where no region is promised", { recipients: { mailer: { ...spotless.recipients.mailer, country: "US" } } }],
    [
      "a recipient in Iceland where the European Economic Area is promised",
      { storedIn: "EEA", recipients: { mailer: { ...spotless.recipients.mailer, country: "IS" } } },
    ],
  ],
  invalid: [
    [
      "a recipient outside the Union that is promised",
      { storedIn: "EU", recipients: { mailer: { ...spotless.recipients.mailer, country: "US" } } },
      ["recipients.mailer.country"],
    ],
    [
      "a recipient outside that only the policy's safeguards might cover",
      { storedIn: "EU", safeguards: ["scc"], recipients: { mailer: { ...spotless.recipients.mailer, country: ["FR", "US"] } } },
      ["recipients.mailer.country"],
    ],
    [
      "a German recipient where France is promised",
      { storedIn: "FR", recipients: { mailer: { ...spotless.recipients.mailer, country: "DE" } } },
      ["recipients.mailer.country"],
    ],
  ],
});
