import { window, type ExtensionContext } from "vscode";
import { LanguageClient, TransportKind, type LanguageClientOptions, type ServerOptions } from "vscode-languageclient/node";
import { documentSelector } from "./languages.ts";

/**
 * The client of the language server, which runs in a Node process of its own: an endless loop there freezes no other extension.
 *
 * Hovers come from source code that others may have written, so their Markdown is neither trusted nor HTML.
 */
export function createClient(context: ExtensionContext): LanguageClient {
  const server: ServerOptions = { module: context.asAbsolutePath("dist/server.cjs"), transport: TransportKind.ipc };
  const options: LanguageClientOptions = {
    documentSelector,
    outputChannel: window.createOutputChannel("Wherefore", { log: true }),
    markdown: { isTrusted: false, supportHtml: false },
    diagnosticPullOptions: { onChange: true, onTabs: false },
    initializationOptions: { showsPlaces: true, listsInventory: true },
  };
  return new LanguageClient("wherefore", "Wherefore", server, options);
}
