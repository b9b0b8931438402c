import { DidChangeWatchedFilesNotification } from "vscode-languageserver";
import type { Feature } from "../feature.ts";
import { fileOf } from "../file-uri.ts";
import type { Folder } from "../folder.ts";

/** Files on disk that can change a finding. */
const watched = ["**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}", "**/{wherefore,package,tsconfig}.json"];

/** Follows changes on disk: a branch switched, a policy edited elsewhere. */
export const watchedFiles: Feature = {
  name: "watched files",
  capabilities: () => ({}),
  start: (session) => {
    session.connection.onDidChangeWatchedFiles(async ({ changes }) => {
      const touched = new Set<Folder>();
      for (const path of changes.map(({ uri }) => fileOf(uri))) {
        if (path === undefined) continue;
        const folder = session.folders.of(path);
        folder.project.fileChanged(folder.toProject(path));
        touched.add(folder);
      }
      await Promise.all([...touched].map((folder) => folder.rescan()));
      session.findingsChanged.fire();
    });
  },
  initialized: async ({ connection, client }) => {
    if (!client.watchesFiles) return;
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: watched.map((globPattern) => ({ globPattern })) });
  },
};
