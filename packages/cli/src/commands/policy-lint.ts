import type { PolicyLiteral } from "@wherefore/analyzer";
import { isWhereforeError, problemsIn, type Policy, type Problem } from "@wherefore/core";
import { lintPolicy, type LintFinding, type LintOptions } from "@wherefore/core/lint";
import { parseArgs } from "node:util";
import type { Output } from "../output.ts";
import { placed } from "../read-policy-file.ts";

const usage =
  'Usage: wherefore policy lint FILE… [--format text|json] [--on YYYY-MM-DD], for example "wherefore policy lint src/policy.ts".';

/**
 * Reads the policy of a file.
 *
 * @throws {WhereforeError} `ERR_WHEREFORE_POLICY_NOT_FOUND` or `ERR_WHEREFORE_POLICY_NOT_STATIC`
 */
export type ReadPolicyLiteral = (file: string) => PolicyLiteral | Promise<PolicyLiteral>;

/**
 * `wherefore policy lint`: what policies say that the law, or they themselves, contradict or leave open.
 *
 * @param args - what follows `policy lint` on the command line
 * @param readPolicyLiteral - how a file is read; nothing in it is executed
 * @returns 0 when no finding is an error or a warning, 1 when one is, 2 when a file or the command line could not be read
 */
export async function policyLint(args: readonly string[], out: Output, readPolicyLiteral: ReadPolicyLiteral): Promise<0 | 1 | 2> {
  const request = requestIn(args);
  if (request === undefined) {
    out.error(`${usage}\n`);
    return 2;
  }
  const reports = await Promise.all(request.files.map((file) => reportOn(file, request.options, readPolicyLiteral)));
  const linted = reports.filter((report) => "findings" in report);
  for (const report of reports) if ("refusal" in report) out.error(`${report.refusal}\n`);
  out.write(request.format === "json" ? `${asJson(linted)}\n` : asText(linted));
  if (linted.length < reports.length) return 2;
  return linted.some(({ findings }) => findings.some(({ severity }) => severity !== "information")) ? 1 : 0;
}

interface Request {
  readonly files: readonly string[];
  readonly format: "text" | "json";
  readonly options: LintOptions;
}

function requestIn(args: readonly string[]): Request | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: "string", default: "text" }, on: { type: "string" } },
    });
    const { format, on } = values;
    if (positionals.length === 0 || (format !== "text" && format !== "json") || (on !== undefined && !isDay(on))) return undefined;
    return { files: positionals, format, options: on === undefined ? {} : { on } };
  } catch {
    return undefined;
  }
}

function isDay(text: string): text is NonNullable<LintOptions["on"]> {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

interface PlacedFinding extends LintFinding {
  readonly line: number;
}

interface Linted {
  readonly file: string;
  readonly findings: readonly PlacedFinding[];
}

interface Refused {
  readonly file: string;
  readonly refusal: string;
}

async function reportOn(file: string, options: LintOptions, readPolicyLiteral: ReadPolicyLiteral): Promise<Linted | Refused> {
  try {
    const { value, lineOf } = await readPolicyLiteral(file);
    const problems = problemsIn(value);
    if (problems.length > 0) return { file, refusal: doesNotLoad(file, problems, lineOf) };
    // A value without problems is a policy.
    const findings = lintPolicy(value as Policy, options);
    return { file, findings: findings.map((finding) => ({ ...finding, line: lineOf(finding.path) })) };
  } catch (error) {
    if (!isWhereforeError(error)) throw error;
    return { file, refusal: `${file}: ${error.message}` };
  }
}

function doesNotLoad(file: string, problems: readonly Problem[], lineOf: PolicyLiteral["lineOf"]): string {
  return `${file}: the policy does not load, so it cannot be linted; mend it first\n${placed(file, problems, lineOf)}`;
}

function asJson(linted: readonly Linted[]): string {
  return JSON.stringify({ files: linted, counts: countsOf(linted) }, undefined, 2);
}

/** Findings stand under the part of the policy they are about, in the order of its lines. */
function asText(linted: readonly Linted[]): string {
  return [...linted.flatMap(({ file, findings }) => [file, ...groups(file, findings), ""]), summary(linted), ""].join("\n");
}

function groups(file: string, findings: readonly PlacedFinding[]): readonly string[] {
  const inOrder = findings.toSorted((a, b) => a.line - b.line);
  return [...new Set(inOrder.map(partOf))].flatMap((part) => [
    `  ${part}`,
    ...inOrder.filter((finding) => partOf(finding) === part).flatMap((finding) => linesOf(file, finding)),
  ]);
}

function linesOf(file: string, { severity, rule, path, message, source, line, docs }: PlacedFinding): readonly string[] {
  const [wrong = "", todo = ""] = message.split("; ");
  return [
    `    ${severity.padEnd(11)}  ${path.join(".")}  (${file}:${line})`,
    `                 ${wrong}.`,
    `                 To do: ${todo}.`,
    `                 ${rule}, ${source}; ${docs}`,
  ];
}

function partOf({ path }: PlacedFinding): string {
  return path.slice(0, 2).join(".");
}

function countsOf(linted: readonly Linted[]): Readonly<Record<LintFinding["severity"], number>> {
  const count = (wanted: LintFinding["severity"]) =>
    linted.flatMap(({ findings }) => findings).filter(({ severity }) => severity === wanted).length;
  return { error: count("error"), warning: count("warning"), information: count("information") };
}

function summary(linted: readonly Linted[]): string {
  const { error, warning, information } = countsOf(linted);
  return `${plural(linted.length, "policy", "policies")}: ${plural(error, "error")}, ${plural(warning, "warning")}, ${information} for information`;
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
