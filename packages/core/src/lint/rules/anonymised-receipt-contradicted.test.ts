import { lintRuleCases, newsletter, spotless } from "../../../test/lint-rule-cases.ts";
import { anonymisedReceiptContradicted } from "./anonymised-receipt-contradicted.ts";

lintRuleCases(anonymisedReceiptContradicted, {
  valid: [
    [
      "anonymous data from a purpose that identifies nobody",
      {
        categories: { ...spotless.categories, statistics: { label: "Statistics", includes: ["own.statistics"], form: "anonymised" } },
        recipients: { ...spotless.recipients, meter: { label: "Meter", role: "processor", country: "FR", receives: "anonymised" } },
        purposes: { ...spotless.purposes, counting: { ...newsletter, recipients: ["meter"], categories: ["statistics"] } },
      },
    ],
    ["pseudonymous data, which is personal data", { recipients: { mailer: { ...spotless.recipients.mailer, receives: "pseudonymised" } } }],
  ],
  invalid: [
    [
      "anonymous data from a purpose that covers addresses",
      { recipients: { mailer: { ...spotless.recipients.mailer, receives: "anonymised" } } },
      ["recipients.mailer.receives"],
    ],
    [
      "anonymous data from a purpose that covers the IP address",
      {
        recipients: { meter: { label: "Meter", role: "processor", country: "FR", receives: "anonymised" } },
        purposes: { audience: { ...newsletter, recipients: ["meter"], categories: ["technical.ip_address"] } },
      },
      ["recipients.meter.receives"],
    ],
  ],
});
