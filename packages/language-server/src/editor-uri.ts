import type { Location } from "@wherefore/analyzer";
import type { Location as EditorLocation } from "vscode-languageserver";
import { uriOf } from "./file-uri.ts";
import type { Folder } from "./folder.ts";
import type { Session } from "./session.ts";

/** The URI the editor itself uses for a file of a project, so that an edit and an open document are one. */
export function editorUri(file: string, folder: Folder, session: Session): string {
  const path = folder.toEditor(file);
  return session.documents.keys().find((uri) => session.fileOf(uri) === path) ?? uriOf(path);
}

/** A place of a project, as the editor names it. */
export function editorLocation({ file, range }: Location, folder: Folder, session: Session): EditorLocation {
  return { uri: editorUri(file, folder, session), range };
}
