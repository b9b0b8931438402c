import { lintRuleCases, spotless } from "../../../test/lint-rule-cases.ts";
import { authorityMismatch } from "./authority-mismatch.ts";

lintRuleCases(authorityMismatch, {
  valid: [
    [
      "the controller's own authority in the text",
      { announces: { authorityName: "Commission nationale de l'informatique et des libertés (CNIL)", cites: ["https://www.cnil.fr"] } },
    ],
    ["a European authority for a controller outside Europe", { controller: { ...spotless.controller, country: "US" } }],
    ["an authority the linter does not know", { controller: { ...spotless.controller, country: "EE", authority: "ee-aki" } }],
    [
      "the authority of the controller's country, where none is declared",
      { controller: { name: "Papers", country: "IE" }, announces: { authorityName: "Data Protection Commission" } },
    ],
  ],
  invalid: [
    [
      "two authorities in one name",
      { announces: { authorityName: "Information Commissioner's Office (CNIL)" } },
      ["announces.authorityName"],
    ],
    [
      "another authority's pages",
      { announces: { cites: ["https://www.cnil.fr", "https://ico.org.uk/for-organisations"] } },
      ["announces.cites.1"],
    ],
    ["the authority of another country", { controller: { ...spotless.controller, country: "DE" } }, ["controller.authority"]],
    [
      "an authority from outside the Union, where nothing else is known",
      { controller: { name: "Papers" }, announces: { authorityName: "ICO" } },
      ["announces.authorityName"],
    ],
    [
      "another country's authority, where none is declared",
      { controller: { name: "Papers", country: "IE" }, announces: { authorityName: "CNIL" } },
      ["announces.authorityName"],
    ],
  ],
});
