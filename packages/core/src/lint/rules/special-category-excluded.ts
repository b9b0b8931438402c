import { isSpecialCategory } from "../../vocabulary/personal-data-category.ts";
import { collectedAgainstPromise } from "../collected-against-promise.ts";
import type { LintRule } from "../lint-rule.ts";

/** Special data in a policy that promises to collect none. */
export const specialCategoryExcluded: LintRule = {
  id: "special-category-excluded",
  severity: "error",
  source: "GDPR Art. 5(1)(a), 9(1), 10",
  check: ({ policy }) =>
    collectedAgainstPromise(policy)
      .filter(({ category }) => isSpecialCategory(category))
      .map(({ path, category, prohibition }) => ({
        path,
        message: `${category} is declared here, while the promise ${prohibition} excludes it; take it out, or narrow the promise`,
      })),
};
