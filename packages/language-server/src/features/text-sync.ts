import { TextDocumentSyncKind } from "vscode-languageserver";
import type { Feature } from "../feature.ts";
import { setOverlay } from "../overlay.ts";

/** Keeps the analyzer on the text in the editor, not the one on disk. */
export const textSync: Feature = {
  name: "text sync",
  capabilities: () => ({ textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental } }),
  start: (session) => {
    session.documents.onDidOpen(({ document }) => {
      session.openedAt.set(document.uri, document.version);
    });
    session.documents.onDidChangeContent(({ document }) => {
      setOverlay(document.uri, document.getText(), session);
    });
    session.documents.onDidClose(({ document }) => {
      session.openedAt.delete(document.uri);
      setOverlay(document.uri, undefined, session);
    });
    session.documents.listen(session.connection);
  },
};
