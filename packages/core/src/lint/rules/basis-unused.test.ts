import { lintRuleCases, newsletter } from "../../../test/lint-rule-cases.ts";
import { basisUnused } from "./basis-unused.ts";

lintRuleCases(basisUnused, {
  valid: [
    ["a text whose bases are all used", { announces: { lawfulBases: ["contract", "consent"] } }],
    [
      "a basis that a purpose still considers",
      {
        purposes: { newsletter: { ...newsletter, lawfulBasis: { undecided: ["consent", "contract"] } } },
        announces: { lawfulBases: ["contract"] },
      },
    ],
  ],
  invalid: [
    [
      "a basis in the text that no purpose rests on",
      { announces: { lawfulBases: ["contract", "legal-obligation"] } },
      ["announces.lawfulBases.1"],
    ],
    [
      "bases listed in the text while no purpose has one",
      { purposes: { newsletter: { ...newsletter, lawfulBasis: { undecided: [] } } }, announces: { lawfulBases: ["consent", "contract"] } },
      ["announces.lawfulBases.0", "announces.lawfulBases.1"],
    ],
  ],
});
