import { figureOn } from "../figures/dated.ts";
import { endsLaterOnSomeDate } from "../later-on-some-date.ts";
import type { LintRule } from "../lint-rule.ts";

/** A choice about trackers that is not asked anew for longer than good practice. */
export const trackerConsentOverPractice: LintRule = {
  id: "tracker-consent-over-practice",
  severity: "information",
  source: "CNIL recommendation 2020-092",
  check: ({ policy, figures, on }) => {
    const practice = figureOn(figures.trackerChoice, on);
    const needed = (policy.trackers ?? []).some(({ consent }) => consent === "required");
    if (practice === undefined || !needed) return [];
    const validFor = policy.trackerConsent?.validFor;
    return validFor !== undefined && !endsLaterOnSomeDate(validFor, practice.value)
      ? []
      : [
          {
            path: ["trackerConsent", "validFor"],
            message: `The choice about trackers stands ${validFor ?? "without end"}, and good practice is ${practice.value}; state validFor: "${practice.value}", for a refusal as for a consent`,
          },
        ];
  },
};
