import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  CodeLensRefreshRequest,
  ConfigurationRequest,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type Range,
} from "vscode-languageserver-protocol/node";
import { bundledServer } from "./built.ts";
import { documentsOver, uriOf, type EditorDocuments } from "./editor-documents.ts";

/** What VS Code can do, as far as the server asks. */
export const likeVsCode: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    hover: { contentFormat: ["markdown", "plaintext"] },
    rename: { prepareSupport: true },
  },
  workspace: {
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
    codeLens: { refreshSupport: true },
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

/** An editor that can do nothing but be told. */
export const minimal: ClientCapabilities = {};

/** An editor for tests: it speaks the protocol with the bundled server, over the server's standard input and output. */
export interface Editor extends EditorDocuments {
  readonly initialized: InitializeResult;
  /** Diagnostics the server sent by itself, newest last. */
  readonly sent: { readonly uri: string; readonly diagnostics: readonly Diagnostic[] }[];
  /** How often the server asked to be asked again. */
  readonly refreshes: () => number;
  /** Ends the server as the protocol asks, and answers its exit code. */
  quit(): Promise<number | null>;
  /** Ends the server without asking it to shut down first. */
  exitAtOnce(): Promise<number | null>;
}

export interface EditorOptions {
  readonly folders: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly initializationOptions?: object;
  /** What Node itself is told when it starts the server. */
  readonly nodeOptions?: readonly string[];
  /** The value of a setting for a document; where nothing is said, none is set. */
  readonly setting?: (section: string, uri: string) => unknown;
}

export async function startEditor({
  folders,
  capabilities = likeVsCode,
  locale,
  setting,
  initializationOptions,
  nodeOptions = [],
}: EditorOptions): Promise<Editor> {
  const server = spawn(process.execPath, [...nodeOptions, bundledServer(), "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const exit = once(server, "exit").then(([code]) => code as number | null);
  const connection = createProtocolConnection(server.stdout, server.stdin);
  const sent: { uri: string; diagnostics: Diagnostic[] }[] = [];
  let refreshes = 0;
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => void sent.push(params));
  connection.onRequest(DiagnosticRefreshRequest.type, () => void (refreshes += 1));
  connection.onRequest(CodeLensRefreshRequest.type, () => undefined);
  connection.onRequest(RegistrationRequest.type, () => undefined);
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ scopeUri = "", section = "" }) => setting?.(section, scopeUri) ?? null),
  );
  connection.listen();
  const died = exit.then((code) => Promise.reject(new Error(`the server ended with ${String(code)} before it answered`)));
  const asked = connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol still asks for it
    rootUri: null,
    workspaceFolders: folders.map((folder) => ({ uri: uriOf(folder), name: folder })),
    capabilities: setting === undefined ? capabilities : { ...capabilities, workspace: { ...capabilities.workspace, configuration: true } },
    initializationOptions,
    ...(locale === undefined ? {} : { locale }),
  });
  const initialized = await Promise.race([asked, died]);
  died.catch(() => undefined);
  await connection.sendNotification(InitializedNotification.type, {});
  return { initialized, sent, refreshes: () => refreshes, ...documentsOver(connection), ...endings(connection, exit) };
}

function endings(connection: ProtocolConnection, exit: Promise<number | null>): Pick<Editor, "quit" | "exitAtOnce"> {
  const leave = async (): Promise<number | null> => {
    await connection.sendNotification(ExitNotification.type);
    const code = await exit;
    connection.dispose();
    return code;
  };
  return {
    quit: async () => {
      await connection.sendRequest(ShutdownRequest.type);
      return leave();
    },
    exitAtOnce: leave,
  };
}

/** Where a text stands in a file, as a range. */
export function rangeOf(text: string, part: string): Range {
  const start = text.indexOf(part);
  if (start < 0) throw new Error(`${part} is not in the text`);
  const at = (offset: number): Position => {
    const before = text.slice(0, offset).split("\n");
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  };
  return { start: at(start), end: at(start + part.length) };
}
