import type { LintRule } from "../lint-rule.ts";

/** Trackers of others on one's own site, said to be theirs alone: who embeds them may well decide with them. */
export const trackerResponsibilityDisowned: LintRule = {
  id: "tracker-responsibility-disowned",
  severity: "information",
  source: "GDPR Art. 26; CJEU C-40/17 (Fashion ID)",
  check: ({ policy }) => {
    const disowned = new Set(
      (policy.trackers ?? []).flatMap(({ controlledBy, recipient }) => (controlledBy === undefined ? [] : (recipient ?? []))),
    );
    return [...disowned]
      .filter((name) => policy.recipients[name]?.role !== "joint-controller")
      .map((name) => ({
        path: ["recipients", name, "role"],
        message: `The trackers of ${name} are said to be its affair alone, while who embeds them may decide with it; declare it as joint-controller, or write down why you do not decide with it`,
      }));
  },
};
