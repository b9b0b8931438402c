import { TextDocument } from "vscode-languageserver-textdocument";
import type { CodeAction } from "vscode-languageserver-protocol/node";
import { uriOf } from "./editor.ts";

/** The text of a file after a code action, and the version of the document the action was made for. */
export function applied(
  action: CodeAction | undefined,
  file: string,
  text: string,
): { readonly text: string; readonly version: number | null | undefined } {
  const change = action?.edit?.documentChanges?.find((entry) => "textDocument" in entry && entry.textDocument.uri === uriOf(file));
  if (change === undefined || !("textDocument" in change)) throw new Error("the action changes nothing in the file");
  const edits = change.edits.map((edit) => {
    if (!("newText" in edit)) throw new Error("the edit is a snippet");
    return edit;
  });
  const document = TextDocument.create(uriOf(file), "typescript", 1, text);
  return { text: TextDocument.applyEdits(document, edits), version: change.textDocument.version };
}
