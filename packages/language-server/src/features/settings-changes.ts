import { DidChangeConfigurationNotification } from "vscode-languageserver";
import type { Feature } from "../feature.ts";

/** Forgets the settings when the editor says that they changed. */
export const settingsChanges: Feature = {
  name: "settings",
  capabilities: () => ({}),
  start: (session) => {
    session.connection.onDidChangeConfiguration(() => {
      session.settings.forget();
      session.findingsChanged.fire();
    });
  },
  initialized: async ({ connection, client }) => {
    if (client.asksForSettingsChanges) await connection.client.register(DidChangeConfigurationNotification.type, { section: "wherefore" });
  },
};
