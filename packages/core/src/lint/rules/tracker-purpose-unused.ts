import type { LintRule } from "../lint-rule.ts";
import { saysAllOf } from "../telling-words.ts";
import { textsOf } from "../texts-of.ts";
import { trackersOf } from "../trackers-of.ts";
import { wordsForKinds } from "../words-for-kinds.ts";

/** A use of trackers that the text describes, and no tracker of the register serves. */
export const trackerPurposeUnused: LintRule = {
  id: "tracker-purpose-unused",
  severity: "warning",
  source: "GDPR Art. 5(1)(a); Loi Informatique et Libertés art. 82",
  check: ({ policy, compiled }) => {
    const declared = trackersOf(compiled).map(({ tracker, purpose }) => [
      tracker.purpose,
      ...textsOf(tracker.label),
      ...textsOf(purpose?.declared.label),
      ...wordsForKinds(purpose?.kinds ?? []),
    ]);
    if (declared.length === 0) return [];
    return (policy.announces?.trackerPurposes ?? []).flatMap((announced, index) =>
      declared.some((words) => saysAllOf(announced, words))
        ? []
        : [
            {
              path: ["announces", "trackerPurposes", index],
              message: `The text describes trackers for “${announced}”, and none of those declared serves that; declare the missing tracker, or take the words out of the text`,
            },
          ],
    );
  },
};
