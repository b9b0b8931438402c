import { lintRuleCases, spotless } from "../../../test/lint-rule-cases.ts";
import { accessFromThirdCountry } from "./access-from-third-country.ts";

lintRuleCases(accessFromThirdCountry, {
  valid: [
    ["a European controller that stores in Europe", { storedIn: "EU", announces: { contacts: ["12 rue de la Paix, Paris, FR"] } }],
    [
      "an American controller that states its safeguards",
      { storedIn: "EU", safeguards: ["scc"], controller: { ...spotless.controller, country: "US" } },
    ],
    ["an American controller that stores at home", { storedIn: "US", controller: { ...spotless.controller, country: "US" } }],
    ["a controller that promises no region", { controller: { ...spotless.controller, country: "US" } }],
  ],
  invalid: [
    [
      "an American controller that promises Europe",
      { storedIn: "EU", controller: { ...spotless.controller, country: "US" } },
      ["controller.country"],
    ],
    [
      "a European controller that is reached in the United States",
      { storedIn: "FR", announces: { contacts: ["privacy@papers.example", "Main Street, Springfield, US"] } },
      ["announces.contacts.1"],
    ],
  ],
});
