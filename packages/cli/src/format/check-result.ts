import type { Failure, Finding, Report } from "@wherefore/analyzer";

/** What `wherefore check` has to say, in any format. */
export interface CheckResult {
  readonly report: Report;
  /** The findings that pass `--min-confidence` and are in no baseline. */
  readonly findings: readonly Finding[];
  /** The findings the baseline lists. */
  readonly known: readonly Finding[];
  /** Whether there is a baseline. */
  readonly hasBaseline: boolean;
  readonly failures: readonly Failure[];
  readonly seconds: number;
  /** Absolute path of the working folder. */
  readonly folder: string;
  readonly colour: boolean;
}

/** Writes a result in one format. */
export type Format = (result: CheckResult) => string;
