import type { Connection } from "vscode-languageserver";
import type { ClientSupport } from "./client-support.ts";

/** The settings of the editor, asked for by document and remembered until they change. */
export interface Settings {
  /** Whether the analyzer speaks in a document: `wherefore.enable`, true where the editor does not say. */
  readonly isEnabled: (uri: string) => Promise<boolean>;
  /** Whether routes and models of a document carry a line that sums them up: `wherefore.codeLens`, true where the editor does not say. */
  readonly showsLenses: (uri: string) => Promise<boolean>;
  /** Which findings of a document are shown: `wherefore.problems`; `"new"` leaves out those the baseline lists. */
  readonly problemsIn: (uri: string) => Promise<"all" | "new">;
  readonly forget: () => void;
}

export function createSettings(connection: Connection, client: ClientSupport): Settings {
  const known = new Map<string, Promise<unknown>>();
  function ask(section: string, uri: string): Promise<unknown> {
    const key = `${section} ${uri}`;
    const answer = known.get(key) ?? connection.workspace.getConfiguration({ scopeUri: uri, section });
    known.set(key, answer);
    return answer;
  }
  const isOn = async (section: string, uri: string): Promise<boolean> => !client.configuration || (await ask(section, uri)) !== false;
  return {
    isEnabled: (uri) => isOn("wherefore.enable", uri),
    problemsIn: async (uri) => (client.configuration && (await ask("wherefore.problems", uri)) === "all" ? "all" : "new"),
    showsLenses: (uri) => isOn("wherefore.codeLens", uri),
    forget: () => {
      known.clear();
    },
  };
}
