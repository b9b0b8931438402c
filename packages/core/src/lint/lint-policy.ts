import type { Problem } from "../errors.ts";
import { compilePolicy } from "../policy/compile-policy.ts";
import type { Policy } from "../policy/policy.ts";
import type { PlainDate } from "../vocabulary/words.ts";
import { legalFigures, type LegalFigures } from "./figures/legal-figures.ts";
import { lintRules } from "./lint-rules.ts";
import type { Linted, LintSeverity } from "./lint-rule.ts";

/** One thing a policy gets wrong. Its message starts with what is wrong and ends with what to do. */
export interface LintFinding extends Problem {
  /** Id of the rule, for example `"two-bases"`. */
  readonly rule: string;
  readonly severity: LintSeverity;
  /** The article, deliberation or case the rule stands on, for example `"GDPR Art. 13(1)(c)"`. */
  readonly source: string;
  /** The page that explains the rule, inside the package `@wherefore/core`. */
  readonly docs: string;
}

/** How `lintPolicy` judges. */
export interface LintOptions {
  /** The day whose figures of the law apply, `YYYY-MM-DD`; without it the latest known. */
  readonly on?: PlainDate;
  /** Figures that replace the built-in ones, table by table. */
  readonly figures?: Partial<LegalFigures>;
}

/**
 * What a policy says that the law, or the policy itself, contradicts or leaves open. Pure: it reads neither the clock nor the network.
 *
 * It judges a policy that loads; what does not load is listed by `problemsIn`. It helps a controller to see gaps and gives no legal advice.
 *
 * @param policy - a policy made by `definePolicy`
 * @param options - the day to judge by, and figures of your own
 * @returns every finding, in the order of the rules; empty when there is nothing to say
 * @see GDPR Art. 5(2), 24(1)
 * @example
 * ```ts
 * for (const { severity, path, message } of lintPolicy(policy)) console.log(`${severity} ${path.join(".")}: ${message}`);
 * ```
 */
export function lintPolicy(policy: Policy, options: LintOptions = {}): readonly LintFinding[] {
  const { on, figures } = options;
  const linted: Linted = {
    policy,
    compiled: compilePolicy(policy),
    figures: { ...legalFigures, ...figures },
    ...(on === undefined ? {} : { on }),
  };
  return lintRules.flatMap(({ id, severity, source, check }) =>
    check(linted).map(({ path, message }) => ({ rule: id, severity, path, message, source, docs: `@wherefore/core/docs/lint/${id}.md` })),
  );
}
