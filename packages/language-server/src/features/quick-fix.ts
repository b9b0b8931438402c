import type { Finding, Fix, Range } from "@wherefore/analyzer";
import { CodeActionKind, type CodeAction, type CodeActionParams, type TextEdit, type WorkspaceEdit } from "vscode-languageserver";
import { diagnosticOf } from "../diagnostics-of.ts";
import type { Feature } from "../feature.ts";
import { fileOf, uriOf } from "../file-uri.ts";
import type { Folder } from "../folder.ts";
import { placeOf } from "../place.ts";
import type { Session } from "../session.ts";

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

/** The URI the editor itself uses for an open document, so that the edit and the document are one. */
function openUri(file: string, session: Session): string {
  return session.documents.keys().find((uri) => fileOf(uri) === file) ?? uriOf(file);
}

function workspaceEdit(fix: Fix, folder: Folder, session: Session): WorkspaceEdit {
  const edits = new Map<string, TextEdit[]>();
  for (const { file, range, newText } of fix.edits) {
    const uri = openUri(folder.toEditor(file), session);
    edits.set(uri, [...(edits.get(uri) ?? []), { range, newText }]);
  }
  if (!session.client.versionedEdits) return { changes: Object.fromEntries(edits) };
  const version = (uri: string): number | null => session.documents.get(uri)?.version ?? null;
  return { documentChanges: [...edits].map(([uri, changes]) => ({ textDocument: { uri, version: version(uri) }, edits: changes })) };
}

function actionsFor(finding: Finding, folder: Folder, session: Session): CodeAction[] {
  return finding.fixes.map((fix) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(finding, folder, session)],
    isPreferred: fix.preferred,
    edit: workspaceEdit(fix, folder, session),
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
