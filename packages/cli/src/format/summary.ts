import type { Severity } from "@wherefore/analyzer";
import type { CheckResult } from "./check-result.ts";

/** One line that says how many findings there are, in how many files, and how long it took. */
export function summary({ findings, known, failures, report, seconds }: CheckResult): string {
  const severities: readonly Severity[] = ["error", "warning", "information"];
  const counts = severities
    .map((severity) => counted(findings.filter((finding) => finding.severity === severity).length, words[severity]))
    .filter((count) => count !== "");
  const found = counts.length === 0 ? (known.length === 0 ? "no findings" : "no new findings") : counts.join(", ");
  const old = known.length === 0 ? "" : `, ${known.length.toString()} more in the baseline`;
  const broken = failures.length === 0 ? "" : `, and ${counted(failures.length, ["problem", "problems"])} that kept the check from running`;
  return `${found}${old} in ${counted(report.files.length, ["file", "files"])} (${seconds.toFixed(1)} s)${broken}`;
}

const words: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ["error", "errors"],
  warning: ["warning", "warnings"],
  information: ["hint", "hints"],
};

function counted(count: number, [one, many]: readonly [string, string]): string {
  return count === 0 ? "" : `${count.toString()} ${count === 1 ? one : many}`;
}
