import { commands, type Disposable } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";

/** The commands package.json contributes. */
export function registerCommands(client: LanguageClient): readonly Disposable[] {
  return [
    commands.registerCommand("wherefore.restart", () => client.restart()),
    commands.registerCommand("wherefore.showOutput", () => {
      client.outputChannel.show(true);
    }),
  ];
}
