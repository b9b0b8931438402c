import type { LintRule } from "../lint-rule.ts";
import { partsByStatus, statedRetentions } from "../stated-retentions.ts";

/** Data kept for nobody knows how long. */
export const retentionMissing: LintRule = {
  id: "retention-missing",
  severity: "error",
  source: "GDPR Art. 5(1)(e), 13(2)(a)",
  check: ({ policy }) =>
    statedRetentions(policy)
      .flatMap(partsByStatus)
      .filter(({ retention }) => retention === "not-stated")
      .map(({ path }) => ({
        path,
        message: `No retention is stated for ${whose(path)}; give it one, as { keep, since } or as { until, plus }`,
      })),
};

function whose(path: readonly (string | number)[]): string {
  const names = path.filter((step) => step !== "retention" && step !== "byStatus");
  return names.length === 0 ? "what the policy covers" : String(names.at(-1));
}
