import { lintRuleCases, spotless } from "../../../test/lint-rule-cases.ts";
import { complaintMissing } from "./complaint-missing.ts";

lintRuleCases(complaintMissing, {
  valid: [["an authority the linter does not know", { controller: { ...spotless.controller, authority: "ee-aki" } }]],
  invalid: [
    ["no word of complaints", { rights: { ...spotless.rights, offered: ["access"] } }, ["rights.offered"]],
    ["no authority", { controller: { name: "Papers SAS" } }, ["controller.authority"]],
    [
      "neither",
      { controller: { name: "Papers SAS" }, rights: { ...spotless.rights, offered: ["access"] } },
      ["rights.offered", "controller.authority"],
    ],
  ],
});
