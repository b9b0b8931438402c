import type { CheckResult } from "./check-result.ts";
import { findingRow } from "./finding-row.ts";

/** The format other programs read line by line: one object for each finding, those of the baseline included. */
export function jsonlFormat({ findings, known, folder }: CheckResult): string {
  const rows = [
    ...findings.map((finding) => findingRow(finding, folder, false)),
    ...known.map((finding) => findingRow(finding, folder, true)),
  ];
  return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
}
