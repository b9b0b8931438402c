import { lintRuleCases, newsletter } from "../../../test/lint-rule-cases.ts";
import { balancingOutOfReach } from "./balancing-out-of-reach.ts";

lintRuleCases(balancingOutOfReach, {
  valid: [
    [
      "a balancing test on a page",
      {
        purposes: {
          support: {
            ...newsletter,
            lawfulBasis: { legitimateInterests: "Helping those who ask", balancing: "https://papers.example/balancing" },
          },
        },
      },
    ],
  ],
  invalid: [
    [
      "no balancing test at all",
      { purposes: { support: { ...newsletter, lawfulBasis: { legitimateInterests: "Helping those who ask" } } } },
      ["purposes.support.lawfulBasis.balancing"],
    ],
    [
      "a balancing test one has to write for",
      {
        purposes: {
          support: {
            ...newsletter,
            lawfulBasis: { legitimateInterests: "Helping those who ask", balancing: "mailto:privacy@papers.example" },
          },
        },
      },
      ["purposes.support.lawfulBasis.balancing"],
    ],
  ],
});
