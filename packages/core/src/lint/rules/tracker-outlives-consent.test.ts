import { lintRuleCases, session } from "../../../test/lint-rule-cases.ts";
import { trackerOutlivesConsent } from "./tracker-outlives-consent.ts";

lintRuleCases(trackerOutlivesConsent, {
  valid: [
    [
      "a tracker shorter than six months on every date",
      { trackers: [{ ...session, consent: "required", lifetime: "P179D" }], trackerConsent: { validFor: "P6M" } },
    ],
    [
      "a tracker that ends with its consent",
      { trackers: [{ ...session, consent: "required", lifetime: "P6M" }], trackerConsent: { validFor: "P6M" } },
    ],
    ["a tracker of the session", { trackers: [{ ...session, consent: "required" }], trackerConsent: { validFor: "P6M" } }],
    ["a long tracker that needs no consent", { trackers: [{ ...session, lifetime: "P1Y" }], trackerConsent: { validFor: "P6M" } }],
    ["a consent without end", { trackers: [{ ...session, consent: "required", lifetime: "P1Y" }], trackerConsent: {} }],
  ],
  invalid: [
    [
      "a tracker of 13 months on a consent of six",
      { trackers: [session, { ...session, name: "_a", consent: "required", lifetime: "P13M" }], trackerConsent: { validFor: "P6M" } },
      ["trackers.1.lifetime"],
    ],
    [
      "a tracker that is longer on some dates only",
      { trackers: [{ ...session, consent: "required", lifetime: "P182D" }], trackerConsent: { validFor: "P6M" } },
      ["trackers.0.lifetime"],
    ],
    [
      "a tracker longer than the consent of its purpose",
      { trackers: [{ ...session, purpose: "newsletter", consent: "required", lifetime: "P7M" }] },
      ["trackers.0.lifetime"],
    ],
  ],
});
