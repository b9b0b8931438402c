import { lintRuleCases } from "../../../test/lint-rule-cases.ts";
import { recipientsOpenEnded } from "./recipients-open-ended.ts";

lintRuleCases(recipientsOpenEnded, {
  valid: [["a list of recipients that says nothing of others", { announces: { lawfulBases: ["contract"] } }]],
  invalid: [
    [
      "a list of recipients that is said to be open",
      { announces: { recipientsNotExhaustive: true } },
      ["announces.recipientsNotExhaustive"],
    ],
  ],
});
