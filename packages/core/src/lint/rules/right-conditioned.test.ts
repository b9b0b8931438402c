import { lintRuleCases, spotless } from "../../../test/lint-rule-cases.ts";
import { rightConditioned } from "./right-conditioned.ts";

lintRuleCases(rightConditioned, {
  valid: [
    [
      "a reason for objecting to something else than marketing",
      { purposes: { account: spotless.purposes.account }, rights: { ...spotless.rights, onlyIf: { objection: "You have a reason" } } },
    ],
    [
      "portability within the limits of the law",
      { rights: { ...spotless.rights, onlyIf: { portability: "The data was provided by you" } } },
    ],
  ],
  invalid: [
    [
      "a reason for objecting to marketing",
      { rights: { ...spotless.rights, onlyIf: { objection: "You have a reason" } } },
      ["rights.onlyIf.objection"],
    ],
    [
      "a reason for erasure and for access",
      { rights: { ...spotless.rights, onlyIf: { erasure: "You have a reason", access: "You have a reason" } } },
      ["rights.onlyIf.access", "rights.onlyIf.erasure"],
    ],
  ],
});
