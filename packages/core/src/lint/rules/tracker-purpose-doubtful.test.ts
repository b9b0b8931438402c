import { lintRuleCases, newsletter, session, spotless } from "../../../test/lint-rule-cases.ts";
import { trackerPurposeDoubtful } from "./tracker-purpose-doubtful.ts";

lintRuleCases(trackerPurposeDoubtful, {
  valid: [
    ["a tracker of the session described as one", { trackers: [{ ...session, label: "Keeps you signed in" }] }],
    [
      "an advertising tracker described as one",
      {
        purposes: { ...spotless.purposes, ads: { ...newsletter, is: ["TargetedAdvertising"] } },
        trackers: [{ ...session, purpose: "ads", consent: "required", label: "Clicks on ads" }],
      },
    ],
  ],
  invalid: [
    [
      "two-factor authentication filed as advertising",
      {
        purposes: { ...spotless.purposes, ads: { ...newsletter, is: ["TargetedAdvertising"] } },
        trackers: [{ ...session, purpose: "ads", consent: "required", label: "Whether two-factor authentication was passed" }],
      },
      ["trackers.0.purpose"],
    ],
    ["clicks on ads filed as the running of the service", { trackers: [{ ...session, label: "Clicks on ads" }] }, ["trackers.0.purpose"]],
  ],
});
