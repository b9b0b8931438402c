import type { LintRule } from "../lint-rule.ts";

/** A legitimate interest whose balancing test a data subject cannot read without asking. */
export const balancingOutOfReach: LintRule = {
  id: "balancing-out-of-reach",
  severity: "information",
  source: "GDPR Art. 5(2), 6(1)(f); EDPB guidelines 1/2024",
  check: ({ policy }) =>
    Object.entries(policy.purposes).flatMap(([name, { lawfulBasis }]) =>
      typeof lawfulBasis === "object" && "legitimateInterests" in lawfulBasis && !isPage(lawfulBasis.balancing)
        ? [
            {
              path: ["purposes", name, "lawfulBasis", "balancing"],
              message: `The balancing test of ${name} is not published; point balancing to a page that sums it up`,
            },
          ]
        : [],
    ),
};

function isPage(balancing: string | undefined): boolean {
  return balancing !== undefined && !balancing.startsWith("mailto:");
}
