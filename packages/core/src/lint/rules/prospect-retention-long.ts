import { figureOn } from "../figures/dated.ts";
import { keepsLongerThan } from "../keeps-longer-than.ts";
import type { LintRule } from "../lint-rule.ts";
import { retentionsFor } from "../stated-retentions.ts";

/** A prospect who no longer answers, kept for marketing for longer than the authority's example. */
export const prospectRetentionLong: LintRule = {
  id: "prospect-retention-long",
  severity: "information",
  source: "GDPR Art. 5(1)(e); CNIL reference framework for the management of commercial activities",
  check: ({ policy, compiled, figures, on }) => {
    const limit = figureOn(figures.prospectRetention, on);
    if (limit === undefined) return [];
    return [...compiled.purposes.values()]
      .filter(({ kinds }) => kinds.has("DirectMarketing"))
      .flatMap(({ name }) =>
        retentionsFor(policy, name)
          .filter(({ retention }) => keepsLongerThan(retention, limit.value))
          .map(({ path }) => ({
            path,
            message: `${name} keeps people who no longer answer for longer than ${limit.value}, the authority's example; shorten it, or write down why more is needed`,
          })),
      );
  },
};
