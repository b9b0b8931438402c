import type { LintRule } from "../lint-rule.ts";

/** The text refers to a part that is not there. */
export const danglingReference: LintRule = {
  id: "dangling-reference",
  severity: "warning",
  source: "GDPR Art. 12(1)",
  check: ({ policy: { announces = {} } }) =>
    (announces.refersTo ?? []).flatMap((reference, index) =>
      (announces.sections ?? []).includes(reference)
        ? []
        : [
            {
              path: ["announces", "refersTo", index],
              message: `The text refers to “${reference}”, which is not among its sections; correct the reference, or add the part and list it in announces.sections`,
            },
          ],
    ),
};
