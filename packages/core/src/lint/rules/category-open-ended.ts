import type { LintRule } from "../lint-rule.ts";

/** “And any other information”: nobody can tell what is collected. */
export const categoryOpenEnded: LintRule = {
  id: "category-open-ended",
  severity: "warning",
  source: "GDPR Art. 5(1)(c), 30(1)(c)",
  check: ({ policy }) =>
    Object.entries(policy.categories)
      .filter(([, { openEnded }]) => openEnded)
      .map(([name]) => ({
        path: ["categories", name, "openEnded"],
        message: `${name} has no end, so nobody can tell what is collected; list what it holds, and take free text as a category of its own`,
      })),
};
