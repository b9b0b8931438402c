import { ruleSummaries, type Failure, type Finding, type Fix, type Range, type Severity } from "@wherefore/analyzer";
import type { Fix as SarifFix, Location, Log, Notification, Region, Result } from "sarif";
import { relativePath } from "../relative-path.ts";
import { version } from "../version.ts";
import type { CheckResult } from "./check-result.ts";

const levels: Readonly<Record<Severity, Result.level>> = { error: "error", warning: "warning", information: "note" };

/** SARIF 2.1.0, which code hosts and CI services show beside the code. */
export function sarifFormat(result: CheckResult): string {
  const { findings, failures, folder } = result;
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "wherefore",
            version,
            rules: ruleSummaries.map(({ id, summary }) => ({ id, shortDescription: { text: summary } })),
          },
        },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            toolExecutionNotifications: failures.map((failure) => notification(failure, folder)),
          },
        ],
        results: findings.map((finding) => resultOf(finding, folder)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function resultOf(finding: Finding, folder: string): Result {
  return {
    ruleId: finding.rule,
    ruleIndex: ruleSummaries.findIndex(({ id }) => id === finding.rule),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [location(finding, folder)],
    relatedLocations: finding.related.map((related, id) => ({ id, ...location(related, folder), message: { text: related.message } })),
    partialFingerprints: { "wherefore/v1": finding.fingerprint },
    fixes: finding.fixes.map((fix) => sarifFix(fix, folder)),
  };
}

function location({ file, range }: { readonly file: string; readonly range: Range }, folder: string): Location {
  return { physicalLocation: { artifactLocation: { uri: uriOf(file, folder), uriBaseId: "%SRCROOT%" }, region: regionOf(range) } };
}

function regionOf({ start, end }: Range): Region {
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

function sarifFix({ title, edits }: Fix, folder: string): SarifFix {
  const files = [...new Set(edits.map(({ file }) => file))];
  return {
    description: { text: title },
    artifactChanges: files.map((file) => ({
      artifactLocation: { uri: uriOf(file, folder), uriBaseId: "%SRCROOT%" },
      replacements: edits
        .filter((edit) => edit.file === file)
        .map(({ range, newText }) => ({ deletedRegion: regionOf(range), insertedContent: { text: newText } })),
    })),
  };
}

function notification({ code, message, file, range }: Failure, folder: string): Notification {
  return { level: "error", descriptor: { id: code }, message: { text: message }, locations: [location({ file, range }, folder)] };
}

function uriOf(file: string, folder: string): string {
  return relativePath(folder, file).split("/").map(encodeURIComponent).join("/");
}
