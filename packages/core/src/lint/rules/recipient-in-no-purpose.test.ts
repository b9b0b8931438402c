import { lintRuleCases, session, spotless } from "../../../test/lint-rule-cases.ts";
import { recipientInNoPurpose } from "./recipient-in-no-purpose.ts";

lintRuleCases(recipientInNoPurpose, {
  valid: [
    [
      "a recipient that only a tracker names",
      {
        recipients: { ...spotless.recipients, meter: { label: "Audience meter", role: "processor", country: "FR" } },
        trackers: [{ ...session, recipient: "meter" }],
      },
    ],
  ],
  invalid: [
    [
      "a recipient that no purpose names",
      { recipients: { ...spotless.recipients, partner: { label: "Partner", role: "third-party", country: "FR" } } },
      ["recipients.partner"],
    ],
  ],
});
