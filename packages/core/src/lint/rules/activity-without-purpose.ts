import type { LintRule } from "../lint-rule.ts";
import { saysAllOf } from "../telling-words.ts";
import { textsOf } from "../texts-of.ts";
import { wordsForKinds } from "../words-for-kinds.ts";

/** Something the text says is done, and no purpose of the policy is about. */
export const activityWithoutPurpose: LintRule = {
  id: "activity-without-purpose",
  severity: "warning",
  source: "GDPR Art. 5(1)(b), 13(1)(c)",
  check: ({ policy }) => {
    const purposes = Object.entries(policy.purposes).map(([name, { label, is = [] }]) => [name, ...textsOf(label), ...wordsForKinds(is)]);
    return (policy.announces?.activities ?? []).flatMap((activity, index) =>
      purposes.some((words) => saysAllOf(activity, words))
        ? []
        : [
            {
              path: ["announces", "activities", index],
              message: `The text announces “${activity}”, and no purpose is about it; declare a purpose under these words, or take them out of the text`,
            },
          ],
    );
  },
};
