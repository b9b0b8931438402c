import type { CompiledPurpose } from "../../policy/compile-policy.ts";
import type { Duration } from "../../vocabulary/words.ts";
import { endsLaterOnSomeDate } from "../later-on-some-date.ts";
import type { LintRule } from "../lint-rule.ts";

/** A consent behind trackers that stands longer than the policy promises for its trackers. */
export const consentValidityOverPromise: LintRule = {
  id: "consent-validity-over-promise",
  severity: "error",
  source: "GDPR Art. 5(1)(a)",
  check: ({ policy, compiled }) => {
    const promised = policy.trackerConsent?.validFor;
    if (promised === undefined) return [];
    const served = new Set((policy.trackers ?? []).filter(({ consent }) => consent === "required").map(({ purpose }) => purpose));
    return [...compiled.purposes.values()]
      .filter((purpose) => served.has(purpose.name) && outlasts(purpose, promised))
      .map(({ name }) => ({
        path: ["purposes", name, "lawfulBasis", "consent", "validFor"],
        message: `The consent for ${name} stands longer than the ${promised} promised in trackerConsent; give it validFor: "${promised}", or less`,
      }));
  },
};

function outlasts({ consent }: CompiledPurpose, promised: Duration): boolean {
  return consent !== undefined && (consent.validFor === undefined || endsLaterOnSomeDate(consent.validFor, promised));
}
