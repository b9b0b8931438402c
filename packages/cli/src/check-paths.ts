import type { Finding, Report } from "@wherefore/analyzer";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { BaselineOnDisk } from "./baseline/baseline-on-disk.ts";
import { compareWithBaseline } from "./baseline/compare-with-baseline.ts";
import { staleFindings } from "./baseline/stale-findings.ts";
import type { Environment, ExitCode } from "./environment.ts";
import type { CheckResult } from "./format/check-result.ts";
import type { Scan } from "./scan-paths.ts";

/** What a check leaves out. */
export interface CheckOptions {
  readonly minConfidence: string;
  readonly baseline: BaselineOnDisk | undefined;
}

/** Turns a scan into what a check says of it. */
export function checkResult({ report, seconds }: Scan, { minConfidence, baseline }: CheckOptions, environment: Environment): CheckResult {
  const findings = reportedBy(report, minConfidence);
  const about = { report, seconds, failures: report.failures, folder: environment.folder, colour: environment.colour };
  if (baseline === undefined) return { ...about, findings, known: [], hasBaseline: false };
  const { fresh, known, stale } = compareWithBaseline(findings, baseline.baseline, baseline.folder, looked(report, baseline.folder));
  return { ...about, findings: [...fresh, ...staleFindings(stale, baseline.file, baseline.text)], known, hasBaseline: true };
}

/** The findings that are sure enough. */
export function reportedBy({ findings }: Report, minConfidence: string): readonly Finding[] {
  return findings.filter((finding) => minConfidence === "medium" || finding.confidence !== "medium");
}

/** 0 clean, 1 findings, 2 when the check cannot be trusted; hints do not fail it. */
export function exitFor({ failures, findings }: CheckResult): ExitCode {
  if (failures.length > 0) return 2;
  return findings.some(({ severity }) => severity !== "information") ? 1 : 0;
}

/** A scan of one folder says nothing about the baseline of another. */
function looked({ files }: Report, folder: string): (path: string) => boolean {
  const scanned = new Set(files);
  return (path) => scanned.has(resolve(folder, path)) || !existsSync(resolve(folder, path));
}
