import { lintRuleCases, session } from "../../../test/lint-rule-cases.ts";
import { trackerConsentOverPractice } from "./tracker-consent-over-practice.ts";

lintRuleCases(trackerConsentOverPractice, {
  valid: [
    ["a choice kept six months", { trackers: [{ ...session, consent: "required" }], trackerConsent: { validFor: "P6M" } }],
    ["no choice where none is needed", { trackers: [session] }],
    [
      "a choice kept a year before the recommendation",
      { trackers: [{ ...session, consent: "required" }], trackerConsent: { validFor: "P1Y" } },
      "2020-01-01",
    ],
  ],
  invalid: [
    [
      "a choice kept a year",
      { trackers: [{ ...session, consent: "required" }], trackerConsent: { validFor: "P1Y" } },
      ["trackerConsent.validFor"],
    ],
    ["a choice kept for ever", { trackers: [{ ...session, consent: "required" }] }, ["trackerConsent.validFor"]],
  ],
});
