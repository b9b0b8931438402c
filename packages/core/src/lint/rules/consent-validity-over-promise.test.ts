import { lintRuleCases, newsletter, session } from "../../../test/lint-rule-cases.ts";
import { consentValidityOverPromise } from "./consent-validity-over-promise.ts";

lintRuleCases(consentValidityOverPromise, {
  valid: [
    [
      "a consent that ends with the promise",
      { trackers: [{ ...session, purpose: "newsletter", consent: "required" }], trackerConsent: { validFor: "P6M" } },
    ],
    [
      "a longer consent behind no tracker",
      { purposes: { newsletter: { ...newsletter, lawfulBasis: { consent: { validFor: "P12M" } } } }, trackerConsent: { validFor: "P6M" } },
    ],
    [
      "a longer consent where nothing is promised",
      {
        purposes: { newsletter: { ...newsletter, lawfulBasis: { consent: { validFor: "P12M" } } } },
        trackers: [{ ...session, purpose: "newsletter", consent: "required" }],
      },
    ],
  ],
  invalid: [
    [
      "a consent that outlasts the promise",
      {
        purposes: { newsletter: { ...newsletter, lawfulBasis: { consent: { validFor: "P12M" } } } },
        trackers: [{ ...session, purpose: "newsletter", consent: "required" }],
        trackerConsent: { validFor: "P6M" },
      },
      ["purposes.newsletter.lawfulBasis.consent.validFor"],
    ],
    [
      "a consent without end where one is promised",
      {
        purposes: { newsletter: { ...newsletter, lawfulBasis: { consent: {} } } },
        trackers: [{ ...session, purpose: "newsletter", consent: "required" }],
        trackerConsent: { validFor: "P6M" },
      },
      ["purposes.newsletter.lawfulBasis.consent.validFor"],
    ],
  ],
});
