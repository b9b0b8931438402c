import { figureOn } from "../figures/dated.ts";
import { keepsLongerThan } from "../keeps-longer-than.ts";
import type { LintRule } from "../lint-rule.ts";
import { retentionsFor } from "../stated-retentions.ts";

/** What exempt trackers measured, kept for longer than the exemption allows. */
export const audienceDataTooLong: LintRule = {
  id: "audience-data-too-long",
  severity: "warning",
  source: "CNIL deliberation 2020-091",
  check: ({ policy, compiled, figures, on }) => {
    const limit = figureOn(figures.audienceDataRetention, on);
    if (limit === undefined) return [];
    const exempt = new Set((policy.trackers ?? []).filter(({ consent }) => consent === "exempt").map(({ purpose }) => purpose));
    return [...compiled.purposes.values()]
      .filter(({ name, kinds }) => exempt.has(name) && kinds.has("ServiceUsageAnalytics"))
      .flatMap(({ name }) =>
        retentionsFor(policy, name)
          .filter(({ retention }) => keepsLongerThan(retention, limit.value))
          .map(({ path }) => ({
            path,
            message: `${name} keeps what trackers measured without consent for longer than ${limit.value}; shorten it, or ask consent for the trackers`,
          })),
      );
  },
};
