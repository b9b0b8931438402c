import { DidChangeWatchedFilesNotification } from "vscode-languageserver";
import type { Feature } from "../feature.ts";
import { fileOf } from "../file-uri.ts";
import type { Session } from "../session.ts";

/** Files on disk that can change a finding. */
const watched = [
  "**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,prisma,sql,graphql,graphqls,gql}",
  "**/{wherefore,wherefore-baseline,package,tsconfig}.json",
];

/** Tells the project of a file that it changed on disk. What is open in the editor is known already, and newer. */
function tell(uri: string, session: Session): void {
  const path = fileOf(uri);
  if (path === undefined || session.documents.keys().some((open) => fileOf(open) === path)) return;
  const folder = session.folders.of(path);
  folder?.project.fileChanged(folder.toProject(path));
}

/** Follows changes on disk: a branch switched, a policy edited elsewhere. */
export const watchedFiles: Feature = {
  name: "watched files",
  capabilities: () => ({}),
  start: (session) => {
    session.connection.onDidChangeWatchedFiles(({ changes }) => {
      for (const { uri } of changes) tell(uri, session);
      session.findingsChanged.fire();
    });
  },
  initialized: async ({ connection, client }) => {
    if (!client.watchesFiles) return;
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: watched.map((globPattern) => ({ globPattern })) });
  },
};
