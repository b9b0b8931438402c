import { diagnosticsOf } from "../diagnostics-of.ts";
import type { Feature } from "../feature.ts";
import type { Session } from "../session.ts";

/** How long typing must pause before findings are sent, in milliseconds. */
const PAUSE = 150;

async function send(uri: string, session: Session): Promise<void> {
  const version = session.documents.get(uri)?.version;
  const diagnostics = await diagnosticsOf(uri, session);
  if (version === undefined || session.documents.get(uri)?.version !== version) return;
  await session.connection.sendDiagnostics({ uri, version, diagnostics });
}

/** Sends a document's findings to a client that does not ask for them. */
export const pushDiagnostics: Feature = {
  name: "push diagnostics",
  capabilities: () => ({}),
  start: (session) => {
    if (session.client.pullsDiagnostics) return;
    const waiting = new Map<string, NodeJS.Timeout>();
    const soon = (uri: string): void => {
      clearTimeout(waiting.get(uri));
      waiting.set(
        uri,
        setTimeout(() => void send(uri, session), PAUSE),
      );
    };
    session.documents.onDidChangeContent(({ document }) => {
      soon(document.uri);
    });
    session.documents.onDidClose(({ document }) => {
      clearTimeout(waiting.get(document.uri));
      waiting.delete(document.uri);
      void session.connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    });
    session.findingsChanged.listen(() => {
      for (const uri of session.documents.keys()) soon(uri);
    });
  },
};
