import { lintRuleCases, session, spotless } from "../../../test/lint-rule-cases.ts";
import { trackerMissing } from "./tracker-missing.ts";

lintRuleCases(trackerMissing, {
  valid: [
    ["a register of trackers", { trackers: [session], announces: { trackerPurposes: ["account"] } }],
    ["a site without trackers", { trackers: [] }],
  ],
  invalid: [
    ["trackers described and none declared", { announces: { trackerPurposes: ["audience measurement"] } }, ["trackers"]],
    [
      "cookie identifiers collected and no tracker declared",
      { categories: { ...spotless.categories, visits: { label: "Visits", includes: ["technical.cookie_id"] } }, trackers: [] },
      ["trackers"],
    ],
  ],
});
