import type { Connection } from "vscode-languageserver";
import type { ClientSupport } from "./client-support.ts";

/** The settings of the editor, asked for by document and remembered until they change. */
export interface Settings {
  /** Whether the analyzer speaks in a document: `wherefore.enable`, true where the editor does not say. */
  readonly isEnabled: (uri: string) => Promise<boolean>;
  readonly forget: () => void;
}

export function createSettings(connection: Connection, client: ClientSupport): Settings {
  const known = new Map<string, Promise<boolean>>();
  async function ask(uri: string): Promise<boolean> {
    const value: unknown = await connection.workspace.getConfiguration({ scopeUri: uri, section: "wherefore.enable" });
    return value !== false;
  }
  return {
    isEnabled: (uri) => {
      if (!client.configuration) return Promise.resolve(true);
      const answer = known.get(uri) ?? ask(uri);
      known.set(uri, answer);
      return answer;
    },
    forget: () => {
      known.clear();
    },
  };
}
