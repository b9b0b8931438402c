import type { Finding, Range } from "@wherefore/analyzer";
import { CodeActionKind, type CodeAction, type CodeActionParams } from "vscode-languageserver";
import { diagnosticOf } from "../diagnostics-of.ts";
import type { Feature } from "../feature.ts";
import type { Folder } from "../folder.ts";
import { placeOf } from "../place.ts";
import type { Session } from "../session.ts";
import { workspaceEdit } from "../workspace-edit.ts";

function isBefore(a: Range["start"], b: Range["start"]): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

/** Whether the editor wants quick fixes: it asked for everything, or for a kind that holds them. */
function wantsQuickFixes(only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((kind) => kind === CodeActionKind.Empty || kind === CodeActionKind.QuickFix);
}

function actionsFor(finding: Finding, folder: Folder, session: Session): CodeAction[] {
  return finding.fixes.map((fix) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(finding, folder, session)],
    isPreferred: fix.preferred,
    edit: workspaceEdit(fix.edits, folder, session),
  }));
}

async function quickFixes({ textDocument, range, context }: CodeActionParams, session: Session): Promise<CodeAction[]> {
  const place = wantsQuickFixes(context.only) ? await placeOf(textDocument.uri, session) : undefined;
  if (place === undefined) return [];
  return place.folder.project
    .findingsOf(place.file)
    .filter((finding) => touches(finding.range, range))
    .flatMap((finding) => actionsFor(finding, place.folder, session));
}

/** Offers the analyzer's own fixes for the findings under the cursor. */
export const quickFix: Feature = {
  name: "quick fix",
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix], resolveProvider: false } }),
  start: (session) => {
    session.connection.onCodeAction((params) => quickFixes(params, session));
  },
};
