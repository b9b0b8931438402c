import type { CompiledPolicy } from "../../policy/compile-policy.ts";
import { rights, type Right } from "../../vocabulary/right.ts";
import type { LintRule } from "../lint-rule.ts";

/** The bases on which a right depends. The others depend on none. */
const DEPENDS_ON: Readonly<Partial<Record<Right, readonly string[]>>> = {
  portability: ["consent", "contract"],
  objection: ["legitimate-interests", "public-task"],
  "withdraw-consent": ["consent"],
};

const REQUIRED: readonly Right[] = ["access", "rectification", "erasure", "restriction", "portability", "objection", "withdraw-consent"];

/** A right the data subject has, and is not told of. */
export const rightsMissing: LintRule = {
  id: "rights-missing",
  severity: "error",
  source: "GDPR Art. 13(2)(b)–(c)",
  check: ({ policy, compiled }) =>
    REQUIRED.filter((right) => !policy.rights.offered.includes(right) && applies(compiled, right)).map((right) => ({
      path: ["rights", "offered"],
      message: `The right of Art. ${rights[right].article} (${right}) is not offered, while data subjects have it; add it to the rights offered, and say how it is exercised`,
    })),
};

function applies({ purposes }: CompiledPolicy, right: Right): boolean {
  const bases = DEPENDS_ON[right];
  if (bases === undefined) return true;
  return [...purposes.values()].some(
    ({ basis, kinds }) => bases.includes(basis) || (right === "objection" && kinds.has("DirectMarketing")),
  );
}
