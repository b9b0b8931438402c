import { lintRuleCases, spotless } from "../../../test/lint-rule-cases.ts";
import { answerTimeLooserThanLaw } from "./answer-time-looser-than-law.ts";

lintRuleCases(answerTimeLooserThanLaw, {
  valid: [
    ["one month, and two more", { rights: { ...spotless.rights, answerWithin: "P1M", extension: "P2M" } }],
    ["28 days, never later than a month", { rights: { ...spotless.rights, answerWithin: "P28D" } }],
    ["four weeks", { rights: { ...spotless.rights, answerWithin: "P4W" } }],
    ["anything before the Regulation applied", { rights: { ...spotless.rights, answerWithin: "P2M" } }, "2018-01-01"],
  ],
  invalid: [
    ["30 days, later than a month in February", { rights: { ...spotless.rights, answerWithin: "P30D" } }, ["rights.answerWithin"]],
    ["six weeks", { rights: { ...spotless.rights, answerWithin: "P6W" } }, ["rights.answerWithin"]],
    [
      "60 days more, later than two months on some dates",
      { rights: { ...spotless.rights, answerWithin: "P1M", extension: "P60D" } },
      ["rights.extension"],
    ],
  ],
});
