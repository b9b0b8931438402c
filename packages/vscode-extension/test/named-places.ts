import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import {
  DefinitionRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  type Location,
  type Position,
} from "vscode-languageserver-protocol/node";
import type { Editor } from "./editor.ts";
import { uriOf } from "./editor-documents.ts";

/** A place in a document. */
export interface At {
  readonly file: string;
  readonly position: Position;
}

const asked = ({ file, position }: At): { textDocument: { uri: string }; position: Position } => ({
  textDocument: { uri: uriOf(file) },
  position,
});

/** `src/policy.ts:19` for each place, lines counted from 1. */
function named(folder: string, places: readonly Location[]): string[] {
  return places.map(({ uri, range }) => `${relative(folder, fileURLToPath(uri))}:${String(range.start.line + 1)}`).toSorted();
}

export async function definitionsAt(editor: Editor, folder: string, at: At): Promise<string[]> {
  return named(folder, ((await editor.request(DefinitionRequest.type, asked(at))) ?? []) as Location[]);
}

export async function referencesAt(editor: Editor, folder: string, at: At, includeDeclaration = true): Promise<string[]> {
  return named(folder, (await editor.request(ReferencesRequest.type, { ...asked(at), context: { includeDeclaration } })) ?? []);
}

/** What the editor would ask the person to replace; undefined where nothing can be renamed. */
export async function renameableAt(editor: Editor, at: At): Promise<string | undefined> {
  const answer = await editor.request(PrepareRenameRequest.type, asked(at));
  return (answer as { placeholder?: string } | null)?.placeholder;
}

/** The lines of every edited file after a rename, by path inside the folder. */
export async function renamed(editor: Editor, folder: string, at: At, newName: string): Promise<Record<string, string[]>> {
  const edit = await editor.request(RenameRequest.type, { ...asked(at), newName });
  const changes = (edit?.documentChanges ?? []).flatMap((change) =>
    "textDocument" in change ? [[relative(folder, fileURLToPath(change.textDocument.uri)), change.edits] as const] : [],
  );
  return Object.fromEntries(
    changes.map(([file, edits]) => [
      file,
      edits.map((one) => `${String(one.range.start.line + 1)}: ${"newText" in one ? one.newText : one.snippet.value}`),
    ]),
  );
}
