import type { LintRule } from "../lint-rule.ts";

/** Rights, and nobody to exercise them with. */
export const rightsContactMissing: LintRule = {
  id: "rights-contact-missing",
  severity: "error",
  source: "GDPR Art. 12(2), 13(1)(a)",
  check: ({ policy }) =>
    policy.rights.contact === "not-stated"
      ? [
          {
            path: ["rights", "contact"],
            message: `No address is given for requests about rights; name one that anybody can use, such as an e-mail address`,
          },
        ]
      : [],
};
