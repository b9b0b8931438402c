import type { LintRule } from "../lint-rule.ts";

/** Disclosure unless one says no: silence is no consent. */
export const optOutDisclosure: LintRule = {
  id: "opt-out-disclosure",
  severity: "error",
  source: "GDPR Art. 4(11), recital 32; CJEU C-673/17 (Planet49)",
  check: ({ policy }) =>
    Object.entries(policy.purposes)
      .filter(([, { optOut, recipients = [] }]) => optOut && recipients.length > 0)
      .map(([name]) => ({
        path: ["purposes", name, "optOut"],
        message: `${name} discloses data unless the person says no; ask consent first and take optOut out, or stop the disclosure`,
      })),
};
