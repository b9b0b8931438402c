import type { CompiledPurpose } from "../../policy/compile-policy.ts";
import type { LintRule } from "../lint-rule.ts";

/** A basis the text claims, and no purpose rests on. */
export const basisUnused: LintRule = {
  id: "basis-unused",
  severity: "warning",
  source: "GDPR Art. 5(1)(a), 13(1)(c)",
  check: ({ policy, compiled }) => {
    const used = new Set([...compiled.purposes.values()].flatMap(basesOf));
    return (policy.announces?.lawfulBases ?? []).flatMap((basis, index) =>
      used.has(basis)
        ? []
        : [
            {
              path: ["announces", "lawfulBases", index],
              message: `The text claims the lawful basis ${basis}, and no purpose rests on it; name it in the purpose it is meant for, or take it out of the text`,
            },
          ],
    );
  },
};

function basesOf({ basis, declared: { lawfulBasis } }: CompiledPurpose): readonly string[] {
  return typeof lawfulBasis === "object" && "undecided" in lawfulBasis ? lawfulBasis.undecided : [basis];
}
