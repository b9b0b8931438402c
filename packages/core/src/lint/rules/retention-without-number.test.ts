import { lintRuleCases, newsletter } from "../../../test/lint-rule-cases.ts";
import { retentionWithoutNumber } from "./retention-without-number.ts";

lintRuleCases(retentionWithoutNumber, {
  valid: [
    [
      "the earlier of an event and a term",
      {
        retention: { earliest: [{ until: "erasure-requested" }, { keep: "P5Y", since: "last-interaction" }] },
        purposes: { account: { label: "Run your account", lawfulBasis: "contract", categories: ["contact"] } },
      },
    ],
    [
      "a retention that is not stated, which is another fault",
      { retention: "not-stated", purposes: { account: { label: "Run your account", lawfulBasis: "contract", categories: ["contact"] } } },
    ],
  ],
  invalid: [
    [
      "data kept until a contract ends",
      { purposes: { newsletter: { ...newsletter, retention: { until: "contract-ended" } } } },
      ["purposes.newsletter.retention"],
    ],
    [
      "the earlier of two events",
      {
        purposes: { newsletter: { ...newsletter, retention: { earliest: [{ until: "erasure-requested" }, { until: "account-closed" }] } } },
      },
      ["purposes.newsletter.retention"],
    ],
    [
      "one status without a term",
      {
        purposes: {
          newsletter: {
            ...newsletter,
            retention: { byStatus: { prospect: { keep: "P3Y", since: "last-interaction" }, customer: { until: "contract-ended" } } },
          },
        },
      },
      ["purposes.newsletter.retention.byStatus.customer"],
    ],
  ],
});
