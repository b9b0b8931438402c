import { lintRuleCases, newsletter } from "../../../test/lint-rule-cases.ts";
import { legitimateInterestWithoutText } from "./legitimate-interest-without-text.ts";

lintRuleCases(legitimateInterestWithoutText, {
  valid: [
    [
      "an interest that is written down",
      { purposes: { support: { ...newsletter, lawfulBasis: { legitimateInterests: "Helping those who ask" } } } },
    ],
  ],
  invalid: [
    [
      "an interest that nobody wrote down",
      { purposes: { support: { ...newsletter, lawfulBasis: { legitimateInterests: "not-stated" } } } },
      ["purposes.support.lawfulBasis.legitimateInterests"],
    ],
  ],
});
