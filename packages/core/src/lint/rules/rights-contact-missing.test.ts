import { lintRuleCases, spotless } from "../../../test/lint-rule-cases.ts";
import { rightsContactMissing } from "./rights-contact-missing.ts";

lintRuleCases(rightsContactMissing, {
  valid: [["a form as the contact", { rights: { ...spotless.rights, contact: "https://papers.example/privacy" } }]],
  invalid: [["nobody to write to", { rights: { ...spotless.rights, contact: "not-stated" } }, ["rights.contact"]]],
});
