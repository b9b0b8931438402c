import { lintRuleCases, spotless } from "../../../test/lint-rule-cases.ts";
import { contactsInconsistent } from "./contacts-inconsistent.ts";

lintRuleCases(contactsInconsistent, {
  valid: [
    ["the address of the policy, in other letters", { announces: { contacts: ["Privacy@Papers.example"] } }],
    ["a postal address", { announces: { contacts: ["12 rue de la Paix, Paris, FR"] } }],
    [
      "the protection officer's address",
      { controller: { ...spotless.controller, dpo: "dpo@papers.example" }, announces: { contacts: ["dpo@papers.example"] } },
    ],
  ],
  invalid: [
    [
      "an address with a space",
      { announces: { contacts: ["privacy@papers.example", "privacy@pa pers.example"] } },
      ["announces.contacts.1"],
    ],
    ["an address without an end", { announces: { contacts: ["privacy@papers"] } }, ["announces.contacts.0"]],
    ["an address nobody declared", { announces: { contacts: ["hello@papers.example"] } }, ["announces.contacts.0"]],
  ],
});
