import { ruleSummaries, type Failure, type Finding, type Fix, type Range, type Severity } from "@wherefore/analyzer";
import type { Fix as SarifFix, Location, Log, Notification, Region, Result } from "sarif";
import { createHash } from "node:crypto";
import { relativePath } from "../relative-path.ts";
import { version } from "../version.ts";
import type { CheckResult } from "./check-result.ts";

/** What GitHub shows of one run; the gravest come first, and what is left out is said. */
const mostResults = 5000;
const mostRelated = 100;
const order: readonly Severity[] = ["error", "warning", "information"];

const levels: Readonly<Record<Severity, Result.level>> = { error: "error", warning: "warning", information: "note" };

/** SARIF 2.1.0, which code hosts and CI services show beside the code. */
export function sarifFormat(result: CheckResult): string {
  const { failures, folder } = result;
  const { shown, leftOut } = shownResults(result);
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "wherefore",
            version,
            semanticVersion: version,
            rules: ruleSummaries.map(({ id, summary }) => ({
              id,
              shortDescription: { text: summary },
              properties: { tags: ["privacy", "gdpr"] },
            })),
          },
        },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            toolExecutionNotifications: [...failures.map((failure) => notification(failure, folder)), ...leftOut],
          },
        ],
        results: shown,
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

interface Shown {
  readonly shown: Result[];
  readonly leftOut: Notification[];
}

function shownResults({ findings, known, hasBaseline, folder }: CheckResult): Shown {
  const bySeverity = [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  const all = [...bySeverity.map((finding) => ({ finding, isKnown: false })), ...known.map((finding) => ({ finding, isKnown: true }))];
  const times = new Map<string, number>();
  const shown = all.slice(0, mostResults).map(({ finding, isKnown }) => {
    const time = (times.get(finding.fingerprint) ?? 0) + 1;
    times.set(finding.fingerprint, time);
    return { ...resultOf(finding, folder, time), ...(hasBaseline ? stateOf(isKnown) : {}) };
  });
  const missing = all.length - shown.length;
  const message = { text: `${missing.toString()} more findings are left out: a run shows at most ${mostResults.toString()}.` };
  return { shown, leftOut: missing === 0 ? [] : [{ level: "warning", descriptor: { id: "results-left-out" }, message }] };
}

function stateOf(isKnown: boolean): Pick<Result, "baselineState" | "suppressions"> {
  if (!isKnown) return { baselineState: "new" };
  return { baselineState: "unchanged", suppressions: [{ kind: "external", justification: "The committed baseline lists it." }] };
}

function resultOf(finding: Finding, folder: string, time: number): Result {
  return {
    ruleId: finding.rule,
    ruleIndex: ruleSummaries.findIndex(({ id }) => id === finding.rule),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [location(finding, folder)],
    relatedLocations: finding.related
      .slice(0, mostRelated)
      .map((related, id) => ({ id, ...location(related, folder), message: { text: related.message } })),
    partialFingerprints: {
      "wherefore/v1": finding.fingerprint,
      primaryLocationLineHash: `${hashOf(finding.fingerprint)}:${time.toString()}`,
    },
    fixes: finding.fixes.map((fix) => sarifFix(fix, folder)),
  };
}

/** GitHub tells findings apart by this name; ours survives edits, its own does not. */
function hashOf(fingerprint: string): string {
  return createHash("sha256").update(fingerprint).digest("hex").slice(0, 16);
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
