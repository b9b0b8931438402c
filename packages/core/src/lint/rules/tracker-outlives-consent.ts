import { endsLaterOnSomeDate } from "../later-on-some-date.ts";
import type { LintRule } from "../lint-rule.ts";
import { trackersOf } from "../trackers-of.ts";

/** A tracker still on the device when the consent it rests on has ended. */
export const trackerOutlivesConsent: LintRule = {
  id: "tracker-outlives-consent",
  severity: "error",
  source: "Directive 2002/58/EC art. 5(3); Loi Informatique et Libertés art. 82",
  check: ({ policy, compiled }) =>
    trackersOf(compiled).flatMap(({ tracker, path, title, purpose }) => {
      const validFor = (policy.trackerConsent ?? purpose?.consent)?.validFor;
      if (tracker.consent === "exempt" || tracker.lifetime === "session" || validFor === undefined) return [];
      return !endsLaterOnSomeDate(tracker.lifetime, validFor)
        ? []
        : [
            {
              path: [...path, "lifetime"],
              message: `${title} stays ${tracker.lifetime}, longer than the consent of ${validFor} it rests on; shorten its lifetime to ${validFor}, or less`,
            },
          ];
    }),
};
