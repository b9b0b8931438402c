import type { Finding, Fix, Position, Range } from "@wherefore/analyzer";
import type { LintContext, LintPosition, LintReport, LintRule, Suggestion } from "./lint-host.ts";
import type { Answering } from "./project-at.ts";

/** What a rule may be told: hints, which the command line shows without failing, are left out unless they are asked for. */
const schema = [{ type: "object", properties: { hints: { type: "boolean" } }, additionalProperties: false }];

/** One rule of the analyzer as a rule of a linter. Where the policy cannot be read, `require-purpose` says so. */
export function makeRule(id: string, summary: string, projectAt: (cwd: string) => Answering): LintRule {
  return {
    meta: { type: "problem", docs: { description: summary }, hasSuggestions: true, schema },
    create: (context) => ({
      Program: () => {
        const { findings, failures } = projectAt(context.cwd).of(context.filename, context.sourceCode.text);
        for (const finding of findings) if (finding.rule === id && isWanted(finding, context)) context.report(reportOf(finding, context));
        if (id !== "require-purpose") return;
        for (const { range, code, message } of failures) context.report({ loc: placeOf(range), message: `${code}: ${message}` });
      },
    }),
  };
}

function isWanted({ severity }: Finding, { options }: LintContext): boolean {
  const [first] = options as readonly ({ readonly hints?: boolean } | undefined)[];
  return severity !== "information" || first?.hints === true;
}

function reportOf({ range, message, fixes, file }: Finding, { sourceCode }: LintContext): LintReport {
  // A linter changes one file at a time.
  const suggest = fixes.filter(({ edits }) => edits.every((edit) => edit.file === file)).map((fix) => suggestionOf(fix, sourceCode.text));
  return { loc: placeOf(range), message, suggest };
}

function suggestionOf({ title, edits }: Fix, text: string): Suggestion {
  const starts = lineStarts(text);
  const offsetOf = ({ line, character }: Position): number => (starts[line] ?? text.length) + character;
  return {
    desc: title,
    fix: (fixer) => edits.map(({ range, newText }) => fixer.replaceTextRange([offsetOf(range.start), offsetOf(range.end)], newText)),
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function placeOf({ start, end }: Range): { start: LintPosition; end: LintPosition } {
  const at = ({ line, character }: Position): LintPosition => ({ line: line + 1, column: character });
  return { start: at(start), end: at(end) };
}
