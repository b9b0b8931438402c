import type { Finding } from "../finding.ts";
import { bare, fingerprint } from "../rules/rule.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { suppressionsIn, type Suppression } from "./suppression.ts";

/** Takes out the findings a reasoned suppression silences; reports suppressions without a reason, and those that silence nothing. */
export function applySuppressions(file: SourceFile, findings: readonly Finding[], isOn: (rule: string) => boolean = () => true): Finding[] {
  const suppressions = suppressionsIn(file);
  if (suppressions.length === 0) return [...findings];
  const kept = findings.filter((finding) => !suppressions.some((one) => one.reason !== undefined && silences(one, finding)));
  // Problems of suppressions are findings too: a setting may switch them off, a suppression may not.
  return [...kept, ...suppressions.flatMap((one) => problemsOf(one, file, findings)).filter(({ rule }) => isOn(rule))];
}

function silences(suppression: Suppression, finding: Finding): boolean {
  const { line } = finding.range.start;
  const { first, last } = suppression.lines;
  return line >= first && line <= last && suppression.rules.includes(finding.rule);
}

function problemsOf(suppression: Suppression, file: SourceFile, findings: readonly Finding[]): Finding[] {
  if (suppression.reason === undefined) {
    return [problem("suppression-reason", "A suppression says why after `--`; without a reason it silences nothing.", suppression, file)];
  }
  const unused = suppression.rules.filter((rule) => !findings.some((finding) => finding.rule === rule && silences(suppression, finding)));
  if (suppression.rules.length > 0 && unused.length === 0) return [];
  const what =
    suppression.rules.length === 0 ? "names no rule" : `silences nothing: ${placeOf(suppression)} no finding of ${unused.join(", ")}`;
  return [problem("unused-suppression", `This suppression ${what}; take it out.`, suppression, file)];
}

function placeOf({ lines }: Suppression): string {
  return lines.first === lines.last ? "the next line has" : "the lines it speaks of have";
}

function problem(rule: string, message: string, suppression: Suppression, file: SourceFile): Finding {
  const { range } = suppression;
  const names = suppression.rules.join(", ");
  const remove = { title: "Remove the suppression", preferred: true, edits: [{ file: file.path, range, newText: "" }] };
  return {
    ...bare,
    rule,
    severity: "warning",
    file: file.path,
    range,
    message,
    fingerprint: fingerprint(rule, names),
    fixes: rule === "unused-suppression" ? [remove] : [],
  };
}
