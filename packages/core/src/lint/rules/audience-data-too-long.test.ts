import { lintRuleCases, newsletter, session } from "../../../test/lint-rule-cases.ts";
import { audienceDataTooLong } from "./audience-data-too-long.ts";

lintRuleCases(audienceDataTooLong, {
  valid: [
    [
      "25 months without consent",
      {
        purposes: { audience: { ...newsletter, is: ["ServiceUsageAnalytics"], retention: { keep: "P25M", since: "collection" } } },
        trackers: [{ ...session, purpose: "audience" }],
      },
    ],
    [
      "five years with consent",
      {
        purposes: { audience: { ...newsletter, is: ["ServiceUsageAnalytics"], retention: { keep: "P5Y", since: "collection" } } },
        trackers: [{ ...session, purpose: "audience", consent: "required" }],
      },
    ],
    [
      "30 months before the deliberation",
      {
        purposes: { audience: { ...newsletter, is: ["ServiceUsageAnalytics"], retention: { keep: "P30M", since: "collection" } } },
        trackers: [{ ...session, purpose: "audience" }],
      },
      "2019-06-01",
    ],
  ],
  invalid: [
    [
      "30 months without consent",
      {
        purposes: { audience: { ...newsletter, is: ["ServiceUsageAnalytics"], retention: { keep: "P30M", since: "collection" } } },
        trackers: [{ ...session, purpose: "audience" }],
      },
      ["purposes.audience.retention"],
    ],
  ],
});
