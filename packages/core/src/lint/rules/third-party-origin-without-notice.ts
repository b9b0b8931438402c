import type { LintRule } from "../lint-rule.ts";

/** How a published text says that it holds the notice for data that did not come from the person. */
const NOTICE = /(art(icle|\.)?\s*14\b)/i;

/** Data from others: the person has to be told, and of the source as well. */
export const thirdPartyOriginWithoutNotice: LintRule = {
  id: "third-party-origin-without-notice",
  severity: "error",
  source: "GDPR Art. 14(1)–(3)",
  check: ({ policy }) => {
    if ((policy.announces?.sections ?? []).some((section) => NOTICE.test(section))) return [];
    return Object.entries(policy.categories)
      .filter(([name, { origin = [] }]) => origin.includes("third-party") && !isAnsweredFor(policy.datasets, name))
      .map(([name]) => ({
        path: ["categories", name, "origin"],
        message: `${name} comes from others, and no notice names the source; tell each person within a month, set notice: "before-use" on its dataset, or list that notice in announces.sections as "Article 14"`,
      }));
  },
};

/** Nobody's data is used before they are told; and what a controller hands to its processor is for that controller to give notice of. */
function isAnsweredFor(datasets: Parameters<LintRule["check"]>[0]["policy"]["datasets"], group: string): boolean {
  const holding = Object.values(datasets ?? {}).filter(({ categories }) => categories.includes(group));
  return holding.length > 0 && holding.every(({ processorFor, notice }) => processorFor !== undefined || notice !== undefined);
}
