import type { Failure } from "@wherefore/analyzer";
import { relativePath } from "../relative-path.ts";
import type { CheckResult } from "./check-result.ts";
import { findingRow, placeRow, relatedRows } from "./finding-row.ts";

/** The format programs read: one object; paths relative to the working folder, lines and columns from 1. */
export function jsonFormat({ report, findings, known, failures, folder }: CheckResult): string {
  const result = {
    files: report.files.length,
    policies: report.policies.map(({ file, id, version }) => ({ file: relativePath(folder, file), id, version })),
    findings: [
      ...findings.map((finding) => findingRow(finding, folder, false)),
      ...known.map((finding) => findingRow(finding, folder, true)),
    ],
    failures: failures.map((failure) => failureRow(failure, folder)),
    skipped: report.skipped.map(({ file, reason }) => ({ file: relativePath(folder, file), reason })),
  };
  return `${JSON.stringify(result, undefined, 2)}\n`;
}

function failureRow({ file, range, related, ...rest }: Failure, folder: string): object {
  return { ...placeRow({ file, range }, folder), ...rest, related: relatedRows(related, folder) };
}
