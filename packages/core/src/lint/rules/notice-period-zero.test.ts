import { lintRuleCases } from "../../../test/lint-rule-cases.ts";
import { noticePeriodZero } from "./notice-period-zero.ts";

lintRuleCases(noticePeriodZero, {
  valid: [["a month's notice", { changes: { notice: "P30D", by: ["email"] } }]],
  invalid: [["no notice", { changes: { notice: "P0D", by: ["website"] } }, ["changes.notice"]]],
});
