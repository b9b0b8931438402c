import { rights, type Right } from "../../vocabulary/right.ts";
import type { LintRule } from "../lint-rule.ts";

/** Rights that need no reason. An objection needs none against direct marketing. */
const UNCONDITIONAL: readonly Right[] = ["access", "erasure", "objection", "withdraw-consent", "complaint"];

/** A right made to depend on a reason the law does not ask for. */
export const rightConditioned: LintRule = {
  id: "right-conditioned",
  severity: "warning",
  source: "GDPR Art. 7(3), 12(2), 15, 17(1)(b)–(c), 21(2)",
  check: ({ policy, compiled }) => {
    const markets = [...compiled.purposes.values()].some(({ kinds }) => kinds.has("DirectMarketing"));
    return UNCONDITIONAL.filter((right) => policy.rights.onlyIf?.[right] !== undefined && (right !== "objection" || markets)).map(
      (right) => ({
        path: ["rights", "onlyIf", right],
        message: `The right of Art. ${rights[right].article} (${right}) is tied to a condition the law does not know${right === "objection" ? " for direct marketing" : ""}; take the condition out, or say in which cases it does not hold`,
      }),
    );
  },
};
