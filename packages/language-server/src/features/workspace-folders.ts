import type { Feature } from "../feature.ts";
import { fileOf } from "../file-uri.ts";
import { setOverlays } from "../overlay.ts";

/** Follows the folders of the workspace: each has a project of its own. */
export const workspaceFolders: Feature = {
  name: "workspace folders",
  capabilities: (client) =>
    client.workspaceFolders ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } } : {},
  start: () => undefined,
  initialized: (session) => {
    const { connection, client, folders } = session;
    if (client.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) folders.remove(fileOf(uri) ?? "");
        for (const path of added.map(({ uri }) => fileOf(uri))) if (path !== undefined) folders.add(path);
        setOverlays(session);
        session.findingsChanged.fire();
      });
    }
    return Promise.resolve();
  },
};
