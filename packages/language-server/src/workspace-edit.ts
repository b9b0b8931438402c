import type { TextEdit as ProjectEdit } from "@wherefore/analyzer";
import type { SnippetTextEdit, TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import { editorUri } from "./editor-uri.ts";
import { grouped } from "./grouped.ts";
import type { Folder } from "./folder.ts";
import type { Session } from "./session.ts";

/** An edit whose author has something left to write: where in the new text, counted in UTF-16 units. */
export interface OpenEdit extends ProjectEdit {
  readonly caret?: number;
}

/**
 * Edits of a project's files as the editor applies them, each bound to the version of the document it was made for.
 *
 * The cursor goes where something is left to write, in editors that can be told so.
 */
export function workspaceEdit(edits: readonly OpenEdit[], folder: Folder, session: Session): WorkspaceEdit {
  const byUri = grouped(edits, ({ file }) => editorUri(file, folder, session));
  const { versionedEdits, snippetEdits } = session.client;
  if (!versionedEdits) return { changes: Object.fromEntries([...byUri].map(([uri, changes]) => [uri, changes.map(plainEdit)])) };
  const version = (uri: string): number | null => session.documents.get(uri)?.version ?? null;
  const documentChanges = [...byUri].map(([uri, changes]): TextDocumentEdit => ({
    textDocument: { uri, version: version(uri) },
    edits: changes.map((edit) => (snippetEdits && edit.caret !== undefined ? snippetEdit(edit, edit.caret) : plainEdit(edit))),
  }));
  return { documentChanges };
}

function plainEdit({ range, newText }: ProjectEdit): TextEdit {
  return { range, newText };
}

function snippetEdit({ range, newText }: ProjectEdit, caret: number): SnippetTextEdit {
  const literal = (text: string): string => text.replaceAll(/[\\$}]/g, (character) => `\\${character}`);
  return { range, snippet: { kind: "snippet", value: `${literal(newText.slice(0, caret))}$0${literal(newText.slice(caret))}` } };
}
