import { expect, it } from "vitest";
import { frenchRetention } from "./french-retention.ts";

it.each([
  ["3 years after the last interaction", "3 ans après la dernière interaction"],
  ["until 3 months after the account is closed", "jusqu'à 3 mois après la fermeture du compte"],
  ["1 year 6 months after collection", "1 an 6 mois après la collecte"],
  [
    "the earliest of: 2 weeks after the contract ended; 1 day after the contract began",
    "le premier échu : 2 semaines après la fin du contrat; 1 jour après le début du contrat",
  ],
  ["not stated", "non précisée"],
])("a retention of %s is said in French", (english, french) => {
  expect(frenchRetention(english)).toBe(french);
});
