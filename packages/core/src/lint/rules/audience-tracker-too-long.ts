import { figureOn } from "../figures/dated.ts";
import { endsLaterOnSomeDate } from "../later-on-some-date.ts";
import type { LintRule } from "../lint-rule.ts";
import { trackersOf } from "../trackers-of.ts";

/** A tracker that measures an audience for longer than the authority allows. */
export const audienceTrackerTooLong: LintRule = {
  id: "audience-tracker-too-long",
  severity: "warning",
  source: "CNIL deliberation 2020-091",
  check: ({ compiled, figures, on }) => {
    const limit = figureOn(figures.audienceTrackerLifetime, on);
    if (limit === undefined) return [];
    return trackersOf(compiled)
      .filter(({ purpose }) => purpose?.kinds.has("ServiceUsageAnalytics"))
      .filter(({ tracker: { lifetime } }) => lifetime !== "session" && endsLaterOnSomeDate(lifetime, limit.value))
      .map(({ tracker, path, title }) => ({
        path: [...path, "lifetime"],
        message: `${title} measures the audience for ${tracker.lifetime}, longer than ${limit.value}; shorten its lifetime, and do not renew it on new visits`,
      }));
  },
};
