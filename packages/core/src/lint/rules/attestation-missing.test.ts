import { lintRuleCases, spotless } from "../../../test/lint-rule-cases.ts";
import { attestationMissing } from "./attestation-missing.ts";

lintRuleCases(attestationMissing, {
  valid: [
    [
      "observations for a controller who gave its word",
      {
        categories: { ...spotless.categories, clicks: { label: "Clicks", includes: ["own.clicks"], origin: ["observed"] } },
        datasets: { campaigns: { label: "Campaigns", categories: ["clicks"], processorFor: "reader", attestation: "Everybody was asked" } },
      },
    ],
    [
      "observations of one's own",
      {
        categories: { ...spotless.categories, clicks: { label: "Clicks", includes: ["own.clicks"], origin: ["observed"] } },
        datasets: { visits: { label: "Visits", categories: ["clicks"] } },
      },
    ],
    [
      "data that a controller provides itself",
      { datasets: { lists: { label: "Lists", categories: ["contact"], processorFor: "reader" } } },
    ],
  ],
  invalid: [
    [
      "observations for a controller, and no word from it",
      {
        categories: { ...spotless.categories, clicks: { label: "Clicks", includes: ["own.clicks"], origin: ["observed"] } },
        datasets: { campaigns: { label: "Campaigns", categories: ["clicks"], processorFor: "reader" } },
      },
      ["datasets.campaigns.attestation"],
    ],
  ],
});
