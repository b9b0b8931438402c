import { lintRuleCases, session, spotless } from "../../../test/lint-rule-cases.ts";
import { trackerResponsibilityDisowned } from "./tracker-responsibility-disowned.ts";

lintRuleCases(trackerResponsibilityDisowned, {
  valid: [
    [
      "a tracker of a joint controller",
      {
        recipients: { ...spotless.recipients, network: { label: "Network", role: "joint-controller", country: "IE" } },
        trackers: [{ ...session, recipient: "network", controlledBy: "recipient" }],
      },
    ],
    ["a tracker that a processor reads", { trackers: [{ ...session, recipient: "mailer" }] }],
  ],
  invalid: [
    [
      "two trackers left to a third party, said once",
      {
        recipients: { ...spotless.recipients, network: { label: "Network", role: "third-party", country: "IE" } },
        trackers: [
          { ...session, name: "a", recipient: "network", controlledBy: "recipient" },
          { ...session, name: "b", recipient: "network", controlledBy: "recipient" },
        ],
      },
      ["recipients.network.role"],
    ],
  ],
});
