import { lintRuleCases, newsletter } from "../../../test/lint-rule-cases.ts";
import { consentBundled } from "./consent-bundled.ts";

lintRuleCases(consentBundled, {
  valid: [
    [
      "one consent for two kinds that are one choice",
      { purposes: { newsletter: { ...newsletter, is: ["DirectMarketing", "CustomerRelationshipManagement"] } } },
    ],
    [
      "several kinds that do not rest on consent",
      { purposes: { newsletter: { ...newsletter, is: ["ServiceUsageAnalytics", "EnforceSecurity"], lawfulBasis: "contract" } } },
    ],
    [
      "two consents, each with its own form",
      {
        purposes: {
          newsletter: { ...newsletter, lawfulBasis: { consent: { askedWith: "newsletter-form" } } },
          calls: { ...newsletter, lawfulBasis: { consent: { askedWith: "call-form" } } },
        },
      },
    ],
  ],
  invalid: [
    [
      "one consent for marketing and for advertising",
      { purposes: { newsletter: { ...newsletter, is: ["DirectMarketing", "TargetedAdvertising"] } } },
      ["purposes.newsletter.is"],
    ],
    [
      "two purposes behind one box to tick",
      {
        purposes: {
          newsletter: { ...newsletter, lawfulBasis: { consent: { askedWith: "subscription" } } },
          analytics: { ...newsletter, is: ["ServiceUsageAnalytics"], lawfulBasis: { consent: { askedWith: "subscription" } } },
        },
      },
      ["purposes.newsletter.lawfulBasis.consent.askedWith"],
    ],
  ],
});
