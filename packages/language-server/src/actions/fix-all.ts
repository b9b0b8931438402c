import type { Finding, TextEdit } from "@wherefore/analyzer";
import { CodeActionKind, type CodeAction } from "vscode-languageserver";
import { wordsIn } from "../words/words-in.ts";
import { workspaceEdit } from "../workspace-edit.ts";
import type { CodeActionContext } from "./code-action-context.ts";
import { safeFix } from "./safe-fix.ts";

/** The kind of the action that mends everything that can be mended without choosing. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.wherefore`;

/** Mends everything in a file that can be mended without choosing; none where nothing can. */
export function fixAll({ place: { folder, file }, session }: CodeActionContext): CodeAction[] {
  const edits = safeEdits(folder.project.findingsOf(file));
  if (edits.length === 0) return [];
  return [{ title: wordsIn(session.client.language).fixAll, kind: FIX_ALL, edit: workspaceEdit(edits, folder, session) }];
}

/** Mends every finding of one rule in a file, where more than one can be mended without choosing. */
export function fixAllOfRule(rule: string, { place: { folder, file }, session }: CodeActionContext): CodeAction[] {
  const findings = folder.project.findingsOf(file).filter((finding) => finding.rule === rule && safeFix(finding) !== undefined);
  if (findings.length < 2) return [];
  const title = wordsIn(session.client.language).fixAllOfRule(rule, findings.length);
  return [{ title, kind: CodeActionKind.QuickFix, edit: workspaceEdit(safeEdits(findings), folder, session) }];
}

/** The edits of all safe fixes. Two that need the same import ask for it once; of two that overlap, the first one counts. */
function safeEdits(findings: readonly Finding[]): TextEdit[] {
  const chosen: TextEdit[] = [];
  for (const finding of findings) {
    const edits = (safeFix(finding)?.edits ?? []).filter((edit) => !chosen.some((other) => isSame(edit, other)));
    if (!edits.some((edit) => chosen.some((other) => overlap(edit, other)))) chosen.push(...edits);
  }
  return chosen;
}

function isSame(a: TextEdit, b: TextEdit): boolean {
  return (
    a.file === b.file &&
    a.newText === b.newText &&
    comparePlaces(a.range.start, b.range.start) === 0 &&
    comparePlaces(a.range.end, b.range.end) === 0
  );
}

function overlap(a: TextEdit, b: TextEdit): boolean {
  return a.file === b.file && comparePlaces(a.range.start, b.range.end) < 0 && comparePlaces(b.range.start, a.range.end) < 0;
}

function comparePlaces(a: TextEdit["range"]["start"], b: TextEdit["range"]["start"]): number {
  return a.line - b.line || a.character - b.character;
}
