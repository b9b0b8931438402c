import type { Failure, Finding, Severity } from "@wherefore/analyzer";
import { relativePath } from "../relative-path.ts";
import type { CheckResult } from "./check-result.ts";
import { summary } from "./summary.ts";

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", information: "notice" };
const order: readonly Severity[] = ["error", "warning", "information"];

/** Workflow commands that GitHub Actions shows beside the code. It shows few of each kind, so the gravest come first. */
export function githubFormat(result: CheckResult): string {
  const sorted = [...result.findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  const lines = [
    ...result.failures.map((failure) => failureCommand(failure, result)),
    ...sorted.map((finding) => findingCommand(finding, result)),
  ];
  return `${[...lines, summary(result)].join("\n")}\n`;
}

function findingCommand(finding: Finding, { folder }: CheckResult): string {
  return command(commands[finding.severity], { ...finding, title: finding.rule }, folder);
}

function failureCommand(failure: Failure, { folder }: CheckResult): string {
  return command("error", { ...failure, title: failure.code }, folder);
}

function command(
  name: string,
  { file, range, message, title }: Pick<Finding, "file" | "range" | "message"> & { readonly title: string },
  folder: string,
): string {
  const { start, end } = range;
  const properties = {
    file: relativePath(folder, file),
    line: start.line + 1,
    // Columns are only understood within one line.
    ...(start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : { endLine: end.line + 1 }),
    title,
  };
  const stated = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  return `::${name} ${stated.join(",")}::${escaped(message)}`;
}

function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
