import { lintRuleCases, spotless } from "../../../test/lint-rule-cases.ts";
import { identityEvidenceExcessive } from "./identity-evidence-excessive.ts";

lintRuleCases(identityEvidenceExcessive, {
  valid: [
    ["a proof where there is doubt", { rights: { ...spotless.rights, identity: { evidence: 1, when: "doubt" } } }],
    ["no proof at all", { rights: { ...spotless.rights, identity: { evidence: 0, when: "always" } } }],
  ],
  invalid: [
    ["one proof from everybody", { rights: { ...spotless.rights, identity: { evidence: 1, when: "always" } } }, ["rights.identity.when"]],
    ["two proofs from everybody", { rights: { ...spotless.rights, identity: { evidence: 2, when: "always" } } }, ["rights.identity.when"]],
  ],
});
