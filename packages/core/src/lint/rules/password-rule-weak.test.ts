import { lintRuleCases } from "../../../test/lint-rule-cases.ts";
import { passwordRuleWeak } from "./password-rule-weak.ts";

lintRuleCases(passwordRuleWeak, {
  valid: [
    ["twelve characters of four kinds", { security: { passwords: { minLength: 12, needs: ["upper", "lower", "digit", "special"] } } }],
    ["fourteen characters of three kinds", { security: { passwords: { minLength: 14, needs: ["upper", "lower", "digit"] } } }],
    [
      "eight characters of three kinds where attempts are limited",
      {
        security: {
          measures: { throttling: { label: "Log-on slows down" } },
          passwords: { minLength: 8, needs: ["letter", "digit", "special"] },
        },
      },
    ],
    ["anything before the recommendation", { security: { passwords: { minLength: 4, needs: ["digit"] } } }, "2022-01-01"],
  ],
  invalid: [
    [
      "eight characters of three kinds",
      { security: { passwords: { minLength: 8, needs: ["letter", "digit", "special"] } } },
      ["security.passwords"],
    ],
    [
      "eleven characters of four kinds",
      { security: { passwords: { minLength: 11, needs: ["upper", "lower", "digit", "special"] } } },
      ["security.passwords"],
    ],
    [
      "six digits where attempts are limited",
      {
        security: {
          measures: { lock: { label: "Five attempts, then the account is locked" } },
          passwords: { minLength: 6, needs: ["digit"] },
        },
      },
      ["security.passwords"],
    ],
  ],
});
