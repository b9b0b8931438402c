import { lintRuleCases } from "../../../test/lint-rule-cases.ts";
import { danglingReference } from "./dangling-reference.ts";

lintRuleCases(danglingReference, {
  valid: [["a reference to a section that is there", { announces: { sections: ["9 rights"], refersTo: ["9 rights"] } }]],
  invalid: [
    [
      "a reference to another number",
      { announces: { sections: ["9 rights"], refersTo: ["9 rights", "8 rights"] } },
      ["announces.refersTo.1"],
    ],
    ["a reference where no section is listed", { announces: { refersTo: ["cookie-policy"] } }, ["announces.refersTo.0"]],
  ],
});
