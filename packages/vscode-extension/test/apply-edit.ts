import { TextDocument } from "vscode-languageserver-textdocument";
import type { CodeAction } from "vscode-languageserver-protocol/node";
import { uriOf } from "./editor-documents.ts";

/** What stands in a snippet once its author has written a reason. */
function filledIn(snippet: string): string {
  return snippet.replace("$0", "because we say so").replaceAll(/\\([\\$}])/g, "$1");
}

/** The text of a file after a code action, and the version of the document the action was made for. */
export function applied(
  action: CodeAction | undefined,
  file: string,
  text: string,
): { readonly text: string; readonly version: number | null | undefined } {
  const change = action?.edit?.documentChanges?.find((entry) => "textDocument" in entry && entry.textDocument.uri === uriOf(file));
  if (change === undefined || !("textDocument" in change)) throw new Error("the action changes nothing in the file");
  const edits = change.edits.map((edit) => {
    return "newText" in edit ? edit : { range: edit.range, newText: filledIn(edit.snippet.value) };
  });
  const document = TextDocument.create(uriOf(file), "typescript", 1, text);
  return { text: TextDocument.applyEdits(document, edits), version: change.textDocument.version };
}
