import { lintRuleCases, newsletter, session } from "../../../test/lint-rule-cases.ts";
import { audienceTrackerTooLong } from "./audience-tracker-too-long.ts";

lintRuleCases(audienceTrackerTooLong, {
  valid: [
    [
      "13 months",
      {
        purposes: { audience: { ...newsletter, is: ["ServiceUsageAnalytics"] } },
        trackers: [{ ...session, purpose: "audience", lifetime: "P13M" }],
      },
    ],
    [
      "389 days, shorter than 13 months on every date",
      {
        purposes: { audience: { ...newsletter, is: ["ServiceUsageAnalytics"] } },
        trackers: [{ ...session, purpose: "audience", lifetime: "P389D" }],
      },
    ],
    ["399 days for something else", { trackers: [{ ...session, lifetime: "P399D" }] }],
    [
      "399 days before the deliberation",
      {
        purposes: { audience: { ...newsletter, is: ["ServiceUsageAnalytics"] } },
        trackers: [{ ...session, purpose: "audience", lifetime: "P399D" }],
      },
      "2020-09-01",
    ],
  ],
  invalid: [
    [
      "399 days",
      {
        purposes: { audience: { ...newsletter, is: ["ServiceUsageAnalytics"] } },
        trackers: [{ ...session, purpose: "audience", lifetime: "P399D", consent: "required" }],
      },
      ["trackers.0.lifetime"],
    ],
    [
      "394 days, longer than 13 months that hold a February",
      {
        purposes: { audience: { ...newsletter, is: ["ServiceUsageAnalytics"] } },
        trackers: [{ ...session, purpose: "audience", lifetime: "P394D" }],
      },
      ["trackers.0.lifetime"],
    ],
  ],
});
