import { lintRuleCases, newsletter, session, spotless } from "../../../test/lint-rule-cases.ts";
import { trackerPurposeUnused } from "./tracker-purpose-unused.ts";

lintRuleCases(trackerPurposeUnused, {
  valid: [
    [
      "described trackers that are declared",
      {
        trackers: [{ ...session, label: "Keeps you signed in between visits" }],
        announces: { trackerPurposes: ["account", "signed-in visits"] },
      },
    ],
    [
      "an audience measured by a tracker of that kind",
      {
        purposes: { ...spotless.purposes, visits: { ...newsletter, label: "Study visits", is: ["ServiceUsageAnalytics"] } },
        trackers: [{ ...session, purpose: "visits" }],
        announces: { trackerPurposes: ["audience measurement"] },
      },
    ],
    ["described trackers where none is declared, which is another fault", { announces: { trackerPurposes: ["video"] } }],
  ],
  invalid: [
    [
      "trackers for videos that are not declared",
      { trackers: [session], announces: { trackerPurposes: ["account", "video playback"] } },
      ["announces.trackerPurposes.1"],
    ],
  ],
});
