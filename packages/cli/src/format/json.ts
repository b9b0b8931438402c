import type { Failure, Finding, Range, RelatedPlace } from "@wherefore/analyzer";
import { relativePath } from "../relative-path.ts";
import type { CheckResult } from "./check-result.ts";

/** The format programs read: one object; paths relative to the working folder, lines and columns from 1. */
export function jsonFormat({ report, findings, failures, folder }: CheckResult): string {
  const result = {
    files: report.files.length,
    policies: report.policies.map(({ file, id, version }) => ({ file: relativePath(folder, file), id, version })),
    findings: findings.map((finding) => findingRow(finding, folder)),
    failures: failures.map((failure) => failureRow(failure, folder)),
    skipped: report.skipped.map(({ file, reason }) => ({ file: relativePath(folder, file), reason })),
  };
  return `${JSON.stringify(result, undefined, 2)}\n`;
}

function findingRow({ file, range, related, fixes, ...rest }: Finding, folder: string): object {
  const edits = fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...placeOf(edit, folder), newText: edit.newText })) }));
  return { ...placeOf({ file, range }, folder), ...rest, related: relatedRows(related, folder), fixes: edits };
}

function failureRow({ file, range, related, ...rest }: Failure, folder: string): object {
  return { ...placeOf({ file, range }, folder), ...rest, related: relatedRows(related, folder) };
}

function relatedRows(related: readonly RelatedPlace[], folder: string): object[] {
  return related.map(({ message, ...place }) => ({ ...placeOf(place, folder), message }));
}

function placeOf({ file, range }: { readonly file: string; readonly range: Range }, folder: string): object {
  const { start, end } = range;
  return {
    file: relativePath(folder, file),
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
