import { lintRuleCases, newsletter, session, spotless } from "../../../test/lint-rule-cases.ts";
import { audienceTrackerCrossSite } from "./audience-tracker-cross-site.ts";

lintRuleCases(audienceTrackerCrossSite, {
  valid: [
    [
      "one's own tracker without consent",
      {
        purposes: { audience: { ...newsletter, is: ["ServiceUsageAnalytics"] } },
        trackers: [{ ...session, purpose: "audience", label: "Counts visits of this site" }],
      },
    ],
    [
      "a provider's tracker with consent",
      {
        recipients: { ...spotless.recipients, meter: { label: "Meter", role: "processor", country: "FR", hosts: ["meter.example"] } },
        purposes: { audience: { ...newsletter, is: ["ServiceUsageAnalytics"] } },
        trackers: [
          { ...session, domain: "meter.example", purpose: "audience", recipient: "meter", consent: "required", label: "Counts visits" },
        ],
      },
    ],
    [
      "a tracker across sites filed as advertising",
      {
        purposes: { ads: { ...newsletter, is: ["TargetedAdvertising"] } },
        trackers: [{ ...session, purpose: "ads", consent: "required", label: "Recognises you across all sites" }],
      },
    ],
  ],
  invalid: [
    [
      "a tracker that recognises browsers across sites",
      {
        purposes: { audience: { ...newsletter, is: ["ServiceUsageAnalytics"] } },
        trackers: [{ ...session, purpose: "audience", consent: "required", label: "Recognises a browser across Papers' sites" }],
      },
      ["trackers.0"],
    ],
    [
      "a provider's tracker without consent",
      {
        recipients: { ...spotless.recipients, meter: { label: "Meter", role: "processor", country: "FR", hosts: ["*.meter.example"] } },
        purposes: { audience: { ...newsletter, is: ["ServiceUsageAnalytics"] } },
        trackers: [{ ...session, domain: "a.meter.example", purpose: "audience", recipient: "meter" }],
      },
      ["trackers.0"],
    ],
    [
      "a tracker without consent for its recipient's own account",
      {
        purposes: { audience: { ...newsletter, is: ["ServiceUsageAnalytics"] } },
        trackers: [{ ...session, purpose: "audience", recipient: "mailer", controlledBy: "recipient" }],
      },
      ["trackers.0"],
    ],
  ],
});
