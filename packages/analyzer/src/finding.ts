import type { Range } from "./source-range.ts";

/** How serious a finding is: an error only for what the compiler or the guard refuses as well. */
export type Severity = "error" | "warning" | "information";

/** How sure the analyzer is that a name means personal data. `high` warns, `medium` informs, `low` is only shown on request. */
export type Confidence = "high" | "medium" | "low";

/** A change of text in one file. */
export interface TextEdit {
  /** Absolute path. */
  readonly file: string;
  readonly range: Range;
  readonly newText: string;
}

/** A change that mends a finding and leaves code that compiles. Edits of one fix never overlap. */
export interface Fix {
  readonly title: string;
  readonly preferred: boolean;
  readonly edits: readonly TextEdit[];
}

/** Another place that explains a finding. */
export interface RelatedPlace {
  readonly file: string;
  readonly range: Range;
  readonly message: string;
}

/**
 * One fact the analyzer objects to, at the declaration it comes from.
 *
 * `fingerprint` names the fact and not its place: it survives edits and moves inside a file. Messages carry names, never values.
 */
export interface Finding {
  /** Id of the rule, for example `"require-purpose"`; its page is `docs/rules/<rule>.md`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly confidence?: Confidence;
  /** Absolute path. */
  readonly file: string;
  readonly range: Range;
  readonly message: string;
  /** Why the analyzer believes it, one short clause each. */
  readonly evidence: readonly string[];
  readonly category?: string;
  /** The type, class or schema that declares the field. */
  readonly owner?: string;
  readonly field?: string;
  /** Purposes of the governing policy that cover the category. */
  readonly purposes?: readonly string[];
  readonly related: readonly RelatedPlace[];
  readonly fingerprint: string;
  readonly fixes: readonly Fix[];
}
