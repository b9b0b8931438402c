import { describe, expect, it } from "vitest";
import { minimal } from "./editor.ts";
import { edit } from "./open-shop.ts";

describe("what the server announces", () => {
  it("to VS Code: findings on request, hover, names, lenses, quick fixes, incremental text and folders", async () => {
    const editor = await edit({ folders: [] });
    expect(editor.initialized.capabilities).toEqual({
      textDocumentSync: { openClose: true, change: 2 },
      diagnosticProvider: { identifier: "wherefore", interFileDependencies: true, workspaceDiagnostics: false },
      hoverProvider: true,
      completionProvider: { triggerCharacters: ['"', "'", ".", " "] },
      definitionProvider: true,
      referencesProvider: true,
      renameProvider: { prepareProvider: true },
      codeLensProvider: { resolveProvider: false },
      codeActionProvider: { codeActionKinds: ["quickfix", "source.fixAll.wherefore"], resolveProvider: false },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    });
    expect(editor.initialized.serverInfo?.name).toBe("wherefore");
  });

  it("to an editor that asks for nothing: only what that editor can use", async () => {
    const editor = await edit({ folders: [], capabilities: minimal });
    expect(editor.initialized.capabilities.diagnosticProvider).toBeUndefined();
    expect(editor.initialized.capabilities.workspace).toBeUndefined();
  });
});
