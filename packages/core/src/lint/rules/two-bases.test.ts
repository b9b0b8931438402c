import { lintRuleCases, newsletter } from "../../../test/lint-rule-cases.ts";
import { twoBases } from "./two-bases.ts";

lintRuleCases(twoBases, {
  valid: [
    [
      "a purpose without any basis, which is another fault",
      { purposes: { newsletter: { ...newsletter, lawfulBasis: { undecided: [] } } } },
    ],
  ],
  invalid: [
    [
      "two bases for one purpose",
      { purposes: { newsletter: { ...newsletter, lawfulBasis: { undecided: ["consent", "legitimate-interests"] } } } },
      ["purposes.newsletter.lawfulBasis"],
    ],
    [
      "three bases for one purpose",
      { purposes: { notice: { ...newsletter, lawfulBasis: { undecided: ["contract", "legal-obligation", "legitimate-interests"] } } } },
      ["purposes.notice.lawfulBasis"],
    ],
  ],
});
