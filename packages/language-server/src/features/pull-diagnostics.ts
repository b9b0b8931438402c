import { DocumentDiagnosticReportKind } from "vscode-languageserver";
import { diagnosticsOf, SOURCE } from "../diagnostics-of.ts";
import type { Feature } from "../feature.ts";

/** The editor asks for a document's findings when it wants to show them. */
export const pullDiagnostics: Feature = {
  name: "pull diagnostics",
  capabilities: (client) =>
    client.pullsDiagnostics ? { diagnosticProvider: { identifier: SOURCE, interFileDependencies: true, workspaceDiagnostics: false } } : {},
  start: (session) => {
    const { connection, client } = session;
    if (!client.pullsDiagnostics) return;
    connection.languages.diagnostics.on(async ({ textDocument }) => ({
      kind: DocumentDiagnosticReportKind.Full,
      items: await diagnosticsOf(textDocument.uri, session),
    }));
    session.findingsChanged.listen(() => {
      if (client.refreshesDiagnostics) void connection.languages.diagnostics.refresh();
    });
  },
};
