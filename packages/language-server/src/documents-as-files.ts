import type { TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { join } from "node:path";
import { fileOf } from "./file-uri.ts";
import type { Folders } from "./folders.ts";

const endings: Readonly<Record<string, string>> = {
  typescript: ".ts",
  typescriptreact: ".tsx",
  javascript: ".js",
  javascriptreact: ".jsx",
};

/**
 * The path a document is read under. A document that was never saved is read as if it stood at the top of the first folder of the
 * workspace, so that the policy there governs it; nothing is written.
 */
export type FileOfDocument = (uri: string) => string | undefined;

export function documentsAsFiles(documents: TextDocuments<TextDocument>, folders: Folders): FileOfDocument {
  return (uri) => {
    if (!uri.startsWith("untitled:")) return fileOf(uri);
    const [first] = folders.all();
    const ending = endings[documents.get(uri)?.languageId ?? ""];
    if (first === undefined || ending === undefined) return undefined;
    const name = uri.slice("untitled:".length).replaceAll(/[^\w.-]+/g, "-");
    return join(first.path, `${name}${ending}`);
  };
}
