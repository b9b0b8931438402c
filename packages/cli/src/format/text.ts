import type { Failure, Finding } from "@wherefore/analyzer";
import { styleText } from "node:util";
import { relativePath } from "../relative-path.ts";
import type { CheckResult } from "./check-result.ts";
import { summary } from "./summary.ts";

const colours = { error: "red", warning: "yellow", information: "blue" } as const;

/** The format people read: a line for each finding, a line for its fix, and a summary. */
export function textFormat(result: CheckResult): string {
  const blocks = [
    ...result.failures.map((failure) => failureLines(failure, result)),
    ...result.findings.map((finding) => findingLines(finding, result)),
    ...result.report.skipped.map(({ file, reason }) => `${relativePath(result.folder, file)} was left out: ${reason}`),
    ...policyLine(result),
    summary(result),
  ];
  return `${blocks.join("\n")}\n`;
}

function findingLines(finding: Finding, result: CheckResult): string {
  const { line, character } = finding.range.start;
  const place = `${relativePath(result.folder, finding.file)}:${(line + 1).toString()}:${(character + 1).toString()}`;
  const first = `${place}  ${painted(finding.severity, colours[finding.severity], result)}  ${painted(finding.rule, "dim", result)}  ${finding.message}`;
  return [first, ...finding.fixes.slice(0, 1).map((fix) => `    ${painted("fix:", "green", result)} ${fix.title}`)].join("\n");
}

function failureLines({ file, range, code, message, related }: Failure, result: CheckResult): string {
  const place = (at: string, line: number): string => `${relativePath(result.folder, at)}:${(line + 1).toString()}`;
  const first = `${place(file, range.start.line)}  ${painted("could not run", "red", result)}  ${painted(code, "dim", result)}  ${message}`;
  return [first, ...related.map((other) => `    ${place(other.file, other.range.start.line)} ${other.message}`)].join("\n");
}

function policyLine({ report, failures }: CheckResult): string[] {
  if (report.policies.length > 0 || failures.length > 0) return [];
  return ["No policy was found, so no purpose covers any field. Write one with definePolicy, or name it in wherefore.json."];
}

function painted(text: string, colour: Parameters<typeof styleText>[0], { colour: wanted }: CheckResult): string {
  return wanted ? styleText(colour, text, { validateStream: false }) : text;
}
