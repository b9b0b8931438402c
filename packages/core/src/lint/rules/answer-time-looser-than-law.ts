import type { Duration } from "../../vocabulary/words.ts";
import type { Problem } from "../../errors.ts";
import { figureOn, type Dated } from "../figures/dated.ts";
import { daysEndingLater } from "../later-on-some-date.ts";
import type { LintRule } from "../lint-rule.ts";

/** An answer promised for a day after the one the law sets. */
export const answerTimeLooserThanLaw: LintRule = {
  id: "answer-time-looser-than-law",
  severity: "error",
  source: "GDPR Art. 12(3); Regulation (EEC, Euratom) 1182/71 art. 3",
  check: ({ policy: { rights }, figures, on }) => [
    ...looser("answerWithin", rights.answerWithin, figureOn(figures.answerTime, on)),
    ...looser("extension", rights.extension, figureOn(figures.answerExtension, on)),
  ],
};

function looser(key: string, promised: Duration | undefined, law: Dated<Duration> | undefined): readonly Problem[] {
  if (promised === undefined || law === undefined) return [];
  const later = daysEndingLater(promised, law.value);
  return later === undefined
    ? []
    : [
        {
          path: ["rights", key],
          message: `${promised} ends after ${law.value} for requests of ${later.count} in ${later.of} days, the first ${later.first}; write ${law.value}, or a term that is never later`,
        },
      ];
}
