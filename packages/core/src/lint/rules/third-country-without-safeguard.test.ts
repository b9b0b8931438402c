import { lintRuleCases, spotless } from "../../../test/lint-rule-cases.ts";
import { thirdCountryWithoutSafeguard } from "./third-country-without-safeguard.ts";

lintRuleCases(thirdCountryWithoutSafeguard, {
  valid: [
    ["a recipient in Norway", { recipients: { mailer: { ...spotless.recipients.mailer, country: "NO" } } }],
    [
      "a recipient in the United States with a safeguard of its own",
      { recipients: { mailer: { ...spotless.recipients.mailer, country: "US", safeguards: ["scc"] } } },
    ],
    [
      "a recipient in the United States under the policy's safeguards",
      { recipients: { mailer: { ...spotless.recipients.mailer, country: "US" } }, safeguards: ["adequacy"] },
    ],
    [
      "a country that is not stated where nothing speaks of transfers",
      { recipients: { mailer: { ...spotless.recipients.mailer, country: "not-stated" } } },
    ],
  ],
  invalid: [
    [
      "a recipient in the United States without a safeguard",
      { recipients: { mailer: { ...spotless.recipients.mailer, country: "US" } } },
      ["recipients.mailer.country"],
    ],
    [
      "a recipient of whose countries one is a third country",
      { recipients: { mailer: { ...spotless.recipients.mailer, country: ["FR", "CH"] } } },
      ["recipients.mailer.country"],
    ],
    [
      "a recipient that declares it has no safeguard, whatever the policy has",
      { recipients: { mailer: { ...spotless.recipients.mailer, country: "US", safeguards: [] } }, safeguards: ["scc"] },
      ["recipients.mailer.country"],
    ],
    [
      "a recipient in a country nobody names, beside one whose transfer is safeguarded",
      {
        recipients: {
          mailer: { ...spotless.recipients.mailer, country: "not-stated" },
          group: { label: "Group", role: "third-party", country: "US", safeguards: ["scc"] },
        },
      },
      ["recipients.mailer.country"],
    ],
  ],
});
