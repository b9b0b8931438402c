import type { Security } from "../../policy/policy.ts";
import { figureOn } from "../figures/dated.ts";
import type { LintRule } from "../lint-rule.ts";
import { passwordBits } from "../password-bits.ts";
import { textsOf } from "../texts-of.ts";

/** How a measure says that attempts are limited or slowed down. */
const LIMITS_ATTEMPTS = /throttl|lock.?out|attempt|rate.?limit|tentative|verrouill|temporis/i;

/** A password rule that admits passwords which are guessed too fast. */
export const passwordRuleWeak: LintRule = {
  id: "password-rule-weak",
  severity: "warning",
  source: "GDPR Art. 32(1); CNIL recommendation 2022-100",
  check: ({ policy: { security }, figures, on }) => {
    const law = figureOn(figures.passwordBits, on);
    if (security?.passwords === undefined || law === undefined) return [];
    const bits = passwordBits(security.passwords);
    const required = limitsAttempts(security) ? law.value.attemptsLimited : law.value.alone;
    return Math.round(bits) >= required
      ? []
      : [
          {
            path: ["security", "passwords"],
            message: `The weakest password allowed is worth ${bits.toFixed(1)} bits, and ${required} are asked for (${law.value.alone} alone, ${law.value.attemptsLimited} where attempts are limited); ask for more characters or kinds of them, or limit attempts and name that measure`,
          },
        ];
  },
};

function limitsAttempts({ measures = {} }: Security): boolean {
  return Object.entries(measures).some(([name, { label }]) => [name, ...textsOf(label)].some((text) => LIMITS_ATTEMPTS.test(text)));
}
