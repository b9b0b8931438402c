import { lintRuleCases, spotless } from "../../../test/lint-rule-cases.ts";
import { thirdPartyOriginWithoutNotice } from "./third-party-origin-without-notice.ts";

lintRuleCases(thirdPartyOriginWithoutNotice, {
  valid: [
    [
      "data from others where the text holds its notice",
      {
        categories: {
          ...spotless.categories,
          facts: { label: "Published facts", includes: ["profile.employer"], origin: ["third-party"] },
        },
        announces: { sections: ["Notice under Article 14"] },
      },
    ],
    [
      "data that a controller handed to its processor",
      {
        categories: { ...spotless.categories, list: { label: "Lists", includes: ["contact.phone"], origin: ["third-party"] } },
        datasets: { lists: { label: "Lists", categories: ["list"], processorFor: "reader" } },
      },
    ],
  ],
  invalid: [
    [
      "data from others without a notice",
      {
        categories: {
          ...spotless.categories,
          facts: { label: "Published facts", includes: ["profile.employer"], origin: ["provided", "third-party"] },
        },
      },
      ["categories.facts.origin"],
    ],
    [
      "data from others in a dataset of one's own",
      {
        categories: {
          ...spotless.categories,
          facts: { label: "Published facts", includes: ["profile.employer"], origin: ["third-party"] },
        },
        datasets: {
          gathered: { label: "Gathered", categories: ["facts"] },
          lists: { label: "Lists", categories: ["facts"], processorFor: "reader" },
        },
        announces: { sections: ["Notice under Article 13"] },
      },
      ["categories.facts.origin"],
    ],
  ],
});
