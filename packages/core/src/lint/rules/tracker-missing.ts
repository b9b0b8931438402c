import type { LintRule } from "../lint-rule.ts";

/** Trackers described, or their identifiers collected, and none declared. */
export const trackerMissing: LintRule = {
  id: "tracker-missing",
  severity: "error",
  source: "Directive 2002/58/EC art. 5(3); Loi Informatique et Libertés art. 82",
  check: ({ policy }) => {
    const described = (policy.announces?.trackerPurposes ?? []).length > 0;
    const collected = Object.values(policy.categories).some(({ includes }) => includes.includes("technical.cookie_id"));
    return (policy.trackers ?? []).length > 0 || !(described || collected)
      ? []
      : [
          {
            path: ["trackers"],
            message: `Trackers are ${described ? "described" : "read"} and none is declared, so nobody can tell which of them need consent; declare each with its name, domain, lifetime and consent`,
          },
        ];
  },
};
