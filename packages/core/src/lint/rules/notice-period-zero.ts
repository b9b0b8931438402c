import type { LintRule } from "../lint-rule.ts";

/** A policy that may change from one moment to the next. */
export const noticePeriodZero: LintRule = {
  id: "notice-period-zero",
  severity: "warning",
  source: "GDPR Art. 5(1)(a), 13(3); WP 260 rev.01",
  check: ({ policy }) =>
    policy.changes?.notice === "P0D"
      ? [
          {
            path: ["changes", "notice"],
            message: `Changes take effect without notice, also a new purpose, of which people have to be told before; promise a term, for example P30D`,
          },
        ]
      : [],
};
