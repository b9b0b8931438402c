import { lintRuleCases, newsletter, session } from "../../../test/lint-rule-cases.ts";
import { trackerConsentBesideBasis } from "./tracker-consent-beside-basis.ts";

lintRuleCases(trackerConsentBesideBasis, {
  valid: [
    ["trackers with consent for a purpose with consent", { trackers: [{ ...session, purpose: "newsletter", consent: "required" }] }],
    [
      "exempt trackers for a legitimate interest",
      {
        purposes: { security: { ...newsletter, is: ["EnforceSecurity"], lawfulBasis: { legitimateInterests: "Keeping robots out" } } },
        trackers: [{ ...session, purpose: "security" }],
      },
    ],
  ],
  invalid: [
    [
      "two trackers with consent for one legitimate interest, said once",
      {
        purposes: {
          audience: { ...newsletter, is: ["ServiceUsageAnalytics"], lawfulBasis: { legitimateInterests: "Knowing our readers" } },
        },
        trackers: [
          { ...session, name: "a", purpose: "audience", consent: "required" },
          { ...session, name: "b", purpose: "audience", consent: "required" },
        ],
      },
      ["purposes.audience.lawfulBasis"],
    ],
  ],
});
