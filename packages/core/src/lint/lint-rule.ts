import type { Problem } from "../errors.ts";
import type { CompiledPolicy } from "../policy/compile-policy.ts";
import type { Policy } from "../policy/policy.ts";
import type { PlainDate } from "../vocabulary/words.ts";
import type { LegalFigures } from "./figures/legal-figures.ts";

/** `error`: the law or the policy's own promise is broken. `warning`: a data subject is left in the dark. `information`: worth a look. */
export type LintSeverity = "error" | "warning" | "information";

/** What a rule looks at. */
export interface Linted {
  readonly policy: Policy;
  readonly compiled: CompiledPolicy;
  readonly figures: LegalFigures;
  /** The day whose figures apply; without it the latest known. */
  readonly on?: PlainDate;
}

/** One thing a policy can get wrong. Its page is `docs/lint/<id>.md`. */
export interface LintRule {
  readonly id: string;
  readonly severity: LintSeverity;
  /** The article, deliberation or case the rule stands on. */
  readonly source: string;
  readonly check: (linted: Linted) => readonly Problem[];
}
