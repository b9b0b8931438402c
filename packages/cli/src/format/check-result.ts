import type { Failure, Finding, Report } from "@wherefore/analyzer";

/** What `wherefore check` has to say, in any format. */
export interface CheckResult {
  readonly report: Report;
  /** The findings that pass `--min-confidence`. */
  readonly findings: readonly Finding[];
  readonly failures: readonly Failure[];
  readonly seconds: number;
  /** Absolute path of the working folder. */
  readonly folder: string;
  readonly colour: boolean;
}

/** Writes a result in one format. */
export type Format = (result: CheckResult) => string;
