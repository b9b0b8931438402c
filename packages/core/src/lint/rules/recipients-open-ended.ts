import type { LintRule } from "../lint-rule.ts";

/** A list of recipients that is said not to be the list. */
export const recipientsOpenEnded: LintRule = {
  id: "recipients-open-ended",
  severity: "error",
  source: "GDPR Art. 13(1)(e); CJEU C-154/21",
  check: ({ policy }) =>
    policy.announces?.recipientsNotExhaustive
      ? [
          {
            path: ["announces", "recipientsNotExhaustive"],
            message: `The text keeps its list of recipients open, while a recipient that is not declared is denied; list every recipient, by name or by category, and close the list`,
          },
        ]
      : [],
};
