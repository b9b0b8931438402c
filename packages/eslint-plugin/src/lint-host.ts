/**
 * What the plugin uses of ESLint and of oxlint: the part they share, so that one file runs in both. Positions count lines from 1 and
 * columns from 0.
 */
export interface LintPosition {
  readonly line: number;
  readonly column: number;
}

/** Makes one change of text. */
export interface Fixer {
  replaceTextRange(range: [number, number], text: string): unknown;
}

/** A change a person may choose. */
export interface Suggestion {
  readonly desc: string;
  readonly fix: (fixer: Fixer) => unknown[];
}

/** What a rule reports. */
export interface LintReport {
  readonly loc: { readonly start: LintPosition; readonly end: LintPosition };
  readonly message: string;
  readonly suggest?: Suggestion[];
}

/** What a rule is handed for each file. */
export interface LintContext {
  readonly filename: string;
  readonly cwd: string;
  readonly options: readonly unknown[];
  readonly sourceCode: { readonly text: string };
  report(report: LintReport): void;
}

/** A rule, as both linters load it. */
export interface LintRule {
  readonly meta: {
    readonly type: "problem" | "suggestion";
    readonly docs: { readonly description: string };
    readonly hasSuggestions: boolean;
    readonly schema: readonly object[];
  };
  create(context: LintContext): { Program?: () => void };
}
