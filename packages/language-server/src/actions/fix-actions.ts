import type { Finding } from "@wherefore/analyzer";
import { CodeActionKind, type CodeAction } from "vscode-languageserver";
import { diagnosticOf } from "../diagnostics-of.ts";
import { workspaceEdit } from "../workspace-edit.ts";
import type { CodeActionContext } from "./code-action-context.ts";
import { safeFix } from "./safe-fix.ts";

/** The analyzer's own fixes of a finding. The one that is safe is the preferred one. */
export function fixActions(finding: Finding, { place: { folder }, session }: CodeActionContext): CodeAction[] {
  const safe = safeFix(finding);
  return finding.fixes.map((fix) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(finding, folder, session)],
    isPreferred: fix === safe,
    edit: workspaceEdit(fix.edits, folder, session),
  }));
}
