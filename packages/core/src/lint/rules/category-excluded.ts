import { isSpecialCategory } from "../../vocabulary/personal-data-category.ts";
import { collectedAgainstPromise } from "../collected-against-promise.ts";
import type { LintRule } from "../lint-rule.ts";

/** Data the policy says it refuses, and declares all the same. */
export const categoryExcluded: LintRule = {
  id: "category-excluded",
  severity: "error",
  source: "GDPR Art. 5(1)(a)",
  check: ({ policy }) =>
    collectedAgainstPromise(policy)
      .filter(({ category }) => !isSpecialCategory(category))
      .map(({ path, category, prohibition }) => ({
        path,
        message: `${category} is declared here, while the promise ${prohibition} refuses it or its like; take it out, or say in the promise what is excepted`,
      })),
};
