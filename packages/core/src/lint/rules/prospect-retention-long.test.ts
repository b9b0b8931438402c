import { lintRuleCases, newsletter } from "../../../test/lint-rule-cases.ts";
import { prospectRetentionLong } from "./prospect-retention-long.ts";

lintRuleCases(prospectRetentionLong, {
  valid: [
    ["three years of silence", { purposes: { newsletter: { ...newsletter, retention: { keep: "P3Y", since: "last-interaction" } } } }],
    [
      "five years for something else than marketing",
      { purposes: { account: { ...newsletter, is: ["ServiceProvision"], retention: { keep: "P5Y", since: "last-interaction" } } } },
    ],
    [
      "the earlier of five years and one",
      {
        purposes: {
          newsletter: {
            ...newsletter,
            retention: {
              earliest: [
                { keep: "P5Y", since: "last-interaction" },
                { keep: "P1Y", since: "collection" },
              ],
            },
          },
        },
      },
    ],
    [
      "an event without a term, which is another fault",
      { purposes: { newsletter: { ...newsletter, retention: { until: "contract-ended" } } } },
    ],
    [
      "five years before the example was published",
      { purposes: { newsletter: { ...newsletter, retention: { keep: "P5Y", since: "last-interaction" } } } },
      "2020-01-01",
    ],
  ],
  invalid: [
    [
      "five years of silence",
      { purposes: { newsletter: { ...newsletter, retention: { keep: "P5Y", since: "last-interaction" } } } },
      ["purposes.newsletter.retention"],
    ],
    [
      "five years, unless the person asks earlier",
      {
        purposes: {
          newsletter: {
            ...newsletter,
            retention: { earliest: [{ keep: "P5Y", since: "last-interaction" }, { until: "erasure-requested" }] },
          },
        },
      },
      ["purposes.newsletter.retention"],
    ],
    [
      "four years for prospects",
      {
        purposes: {
          newsletter: {
            ...newsletter,
            retention: {
              byStatus: { prospect: { keep: "P4Y", since: "last-interaction" }, customer: { keep: "P1Y", since: "collection" } },
            },
          },
        },
      },
      ["purposes.newsletter.retention"],
    ],
    [
      "five years in the dataset marketing draws on",
      {
        datasets: {
          forms: { label: "Forms", categories: ["contact"], purposes: ["newsletter"], retention: { keep: "P5Y", since: "collection" } },
        },
      },
      ["datasets.forms.retention"],
    ],
  ],
});
