import { lintRuleCases, newsletter, spotless } from "../../../test/lint-rule-cases.ts";
import { rightsMissing } from "./rights-missing.ts";

lintRuleCases(rightsMissing, {
  valid: [
    [
      "no portability where nothing rests on consent or contract",
      {
        purposes: { security: { ...newsletter, is: ["EnforceSecurity"], lawfulBasis: { legitimateInterests: "Keeping robots out" } } },
        rights: { ...spotless.rights, offered: ["access", "rectification", "erasure", "restriction", "objection"] },
      },
    ],
    [
      "no objection where everything rests on contract",
      {
        purposes: { account: spotless.purposes.account },
        rights: { ...spotless.rights, offered: ["access", "rectification", "erasure", "restriction", "portability"] },
      },
    ],
  ],
  invalid: [
    [
      "no restriction",
      { rights: { ...spotless.rights, offered: ["access", "rectification", "erasure", "portability", "objection", "withdraw-consent"] } },
      ["rights.offered"],
    ],
    [
      "no objection to direct marketing, and no withdrawal",
      { rights: { ...spotless.rights, offered: ["access", "rectification", "erasure", "restriction", "portability"] } },
      ["rights.offered", "rights.offered"],
    ],
    [
      "no objection to a legitimate interest",
      {
        purposes: { security: { ...newsletter, is: ["EnforceSecurity"], lawfulBasis: { legitimateInterests: "Keeping robots out" } } },
        rights: { ...spotless.rights, offered: ["access", "rectification", "erasure", "restriction"] },
      },
      ["rights.offered"],
    ],
  ],
});
