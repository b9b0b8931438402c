// The linter: what a policy contradicts or leaves open, in the light of the law. For tools; a running application does not need it.
export { lintPolicy } from "./lint/lint-policy.ts";
export type { LintFinding, LintOptions } from "./lint/lint-policy.ts";
export type { LintSeverity } from "./lint/lint-rule.ts";
export { legalFigures } from "./lint/figures/legal-figures.ts";
export type { LegalFigures, PasswordBits } from "./lint/figures/legal-figures.ts";
export type { AgesOfConsent } from "./lint/figures/ages-of-consent.ts";
export type { Dated } from "./lint/figures/dated.ts";
