import type { LintRule } from "../lint-rule.ts";

/** No word of the right to complain, or no authority to complain to. */
export const complaintMissing: LintRule = {
  id: "complaint-missing",
  severity: "error",
  source: "GDPR Art. 13(2)(d), 77",
  check: ({ policy }) => [
    ...(policy.rights.offered.includes("complaint")
      ? []
      : [
          {
            path: ["rights", "offered"],
            message: `Data subjects are not told that they may complain to an authority; add complaint to the rights offered`,
          },
        ]),
    ...(policy.controller.authority === undefined
      ? [
          {
            path: ["controller", "authority"],
            message: `No supervisory authority is named; name the one data subjects can complain to, for example "fr-cnil"`,
          },
        ]
      : []),
  ],
};
