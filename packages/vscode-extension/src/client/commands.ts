import type { PlaceToGo } from "@wherefore/language-server/protocol";
import { CodeActionKind, commands, Range, Uri, window, workspace, type Disposable } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";

/** Shows a place of the workspace and selects it. */
async function showPlace(uri: string, { start, end }: PlaceToGo["range"]): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri, true));
  await window.showTextDocument(document, { selection: new Range(start.line, start.character, end.line, end.character) });
}

/** The commands package.json contributes, besides those of the tree. */
export function registerCommands(client: LanguageClient): readonly Disposable[] {
  return [
    commands.registerCommand("wherefore.restart", () => client.restart()),
    commands.registerCommand("wherefore.showOutput", () => {
      client.outputChannel.show(true);
    }),
    commands.registerCommand("wherefore.fixAll", () =>
      commands.executeCommand("editor.action.codeAction", { kind: CodeActionKind.SourceFixAll.append("wherefore").value, apply: "first" }),
    ),
    commands.registerCommand("wherefore.setUp", () =>
      commands.executeCommand("workbench.action.openWalkthrough", "wherefore.wherefore-vscode#wherefore.firstSteps", false),
    ),
    commands.registerCommand("wherefore.showPlace", showPlace),
  ];
}
