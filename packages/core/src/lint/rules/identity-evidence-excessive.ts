import type { LintRule } from "../lint-rule.ts";

/** Proof of identity asked from everybody, also where there is no doubt. */
export const identityEvidenceExcessive: LintRule = {
  id: "identity-evidence-excessive",
  severity: "warning",
  source: "GDPR Art. 5(1)(c), 12(6); EDPB guidelines 01/2022",
  check: ({ policy: { rights } }) =>
    rights.identity === undefined || rights.identity.evidence === 0 || rights.identity.when === "doubt"
      ? []
      : [
          {
            path: ["rights", "identity", "when"],
            message: `${rights.identity.evidence === 1 ? "A proof" : "Two proofs"} of identity from everybody is more than is needed; ask only where there is reasonable doubt (when: "doubt"), and let people who are signed in answer by that`,
          },
        ],
};
