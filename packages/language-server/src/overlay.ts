import type { Session } from "./session.ts";

/** Puts the editor's text of a document in place of the file on disk; `undefined` takes it away. */
export function setOverlay(uri: string, text: string | undefined, session: Session): void {
  const path = session.fileOf(uri);
  const folder = path === undefined ? undefined : session.folders.of(path);
  if (path === undefined || folder === undefined) return;
  const file = folder.toProject(path);
  folder.project.setOverlay(file, text);
  const open = new Set(session.documents.keys().map(session.fileOf));
  if (folder.project.filesAffectedBy(file).some((other) => open.has(folder.toEditor(other)))) session.findingsChanged.fire();
}

/** Hands every open document to the project it belongs to now. */
export function setOverlays(session: Session): void {
  for (const document of session.documents.all()) setOverlay(document.uri, document.getText(), session);
}
