import { categoryFacts } from "../../vocabulary/personal-data-category.ts";
import type { CompiledPurpose } from "../../policy/compile-policy.ts";
import type { LintRule } from "../lint-rule.ts";

/** Special or criminal data under a purpose without the condition of its own article. */
export const specialCategoryWithoutCondition: LintRule = {
  id: "special-category-without-condition",
  severity: "error",
  source: "GDPR Art. 9(2), 10",
  check: ({ compiled }) =>
    [...compiled.purposes.values()].flatMap((purpose) => {
      const special = categoriesOf(purpose, 9);
      const criminal = categoriesOf(purpose, 10);
      const condition = purpose.declared.specialCondition;
      const path = ["purposes", purpose.name, "specialCondition"];
      return [
        ...(special.length > 0 && !condition?.startsWith("9-2-")
          ? [
              {
                path,
                message: `${purpose.name} processes ${special.join(", ")} without a condition of Art. 9(2), so they are denied; state which of 9-2-a to 9-2-j applies, or leave them out`,
              },
            ]
          : []),
        ...(criminal.length > 0 && condition !== "10"
          ? [
              {
                path,
                message: `${purpose.name} processes ${criminal.join(", ")} without resting on Art. 10, so they are denied; state "10" where a law authorises it, or leave them out`,
              },
            ]
          : []),
      ];
    }),
};

function categoriesOf({ categories }: CompiledPurpose, article: 9 | 10): readonly string[] {
  return [...categories].filter((category) => categoryFacts(category).special === article);
}
