import { lintRuleCases, newsletter } from "../../../test/lint-rule-cases.ts";
import { basisMissing } from "./basis-missing.ts";

lintRuleCases(basisMissing, {
  valid: [
    [
      "several bases, which are another fault",
      { purposes: { newsletter: { ...newsletter, lawfulBasis: { undecided: ["contract", "consent"] } } } },
    ],
    ["instructions of a controller as the basis", { purposes: { sending: { ...newsletter, lawfulBasis: { instructionsOf: "reader" } } } }],
  ],
  invalid: [
    [
      "a purpose whose basis nobody decided",
      { purposes: { newsletter: { ...newsletter, lawfulBasis: { undecided: [] } } } },
      ["purposes.newsletter.lawfulBasis"],
    ],
    [
      "a purpose with a single guess at its basis",
      { purposes: { newsletter: { ...newsletter, lawfulBasis: { undecided: ["consent"] } } } },
      ["purposes.newsletter.lawfulBasis"],
    ],
  ],
});
