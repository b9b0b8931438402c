import type { LintRule } from "../lint-rule.ts";

/** A number under which processing was declared to the authority before the Regulation. */
export const registrationObsolete: LintRule = {
  id: "registration-obsolete",
  severity: "warning",
  source: "GDPR Art. 30, recital 89",
  check: ({ policy }) =>
    (policy.announces?.registrations ?? []).map((_, index) => ({
      path: ["announces", "registrations", index],
      message: `The text claims a declaration to the authority, a duty that ended on 25 May 2018; take it out, and keep the register of Art. 30 instead`,
    })),
};
