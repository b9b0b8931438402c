import { lintRuleCases, session } from "../../../test/lint-rule-cases.ts";
import { trackerExemptionUnfounded } from "./tracker-exemption-unfounded.ts";

lintRuleCases(trackerExemptionUnfounded, {
  valid: [
    ["a session without consent", { trackers: [session] }],
    ["marketing with consent", { trackers: [{ ...session, purpose: "newsletter", consent: "required" }] }],
  ],
  invalid: [["marketing without consent", { trackers: [{ ...session, purpose: "newsletter" }] }, ["trackers.0.consent"]]],
});
