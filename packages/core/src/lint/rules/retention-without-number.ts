import type { Retention } from "../../policy/policy.ts";
import type { LintRule } from "../lint-rule.ts";
import { partsByStatus, statedRetentions } from "../stated-retentions.ts";

/** A retention that only waits for something that may never happen. */
export const retentionWithoutNumber: LintRule = {
  id: "retention-without-number",
  severity: "warning",
  source: "GDPR Art. 5(1)(e), 13(2)(a), recital 39",
  check: ({ policy }) =>
    statedRetentions(policy)
      .flatMap(partsByStatus)
      .filter(({ retention }) => !hasNumber(retention))
      .map(({ path }) => ({
        path,
        message: `This retention waits for an event and counts nothing, so data may stay for ever; add a term with plus, or the earliest of the event and a term`,
      })),
};

function hasNumber(retention: Retention): boolean {
  if (retention === "not-stated" || "keep" in retention) return true;
  if ("until" in retention) return retention.plus !== undefined;
  return "earliest" in retention ? retention.earliest.some(hasNumber) : Object.values(retention.byStatus).every(hasNumber);
}
