import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import {
  CodeActionRequest,
  CodeLensRefreshRequest,
  ConfigurationRequest,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  FileChangeType,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type ProtocolRequestType,
  type Range,
  type RequestParam,
} from "vscode-languageserver-protocol/node";
import { bundledServer } from "./built.ts";

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
export interface Editor {
  readonly initialized: InitializeResult;
  /** Diagnostics the server sent by itself, newest last. */
  readonly sent: { readonly uri: string; readonly diagnostics: readonly Diagnostic[] }[];
  /** How often the server asked to be asked again. */
  readonly refreshes: () => number;
  open(file: string, text?: string): Promise<void>;
  replace(file: string, range: Range, text: string): Promise<void>;
  close(file: string): Promise<void>;
  /** Says that the settings changed. */
  settingsChanged(): Promise<void>;
  /** Says that a file changed on disk. */
  changedOnDisk(file: string): Promise<void>;
  diagnostics(file: string): Promise<readonly Diagnostic[]>;
  hover(file: string, position: Position): Promise<string | undefined>;
  /** Asks the server anything the protocol knows. */
  request<P, R, PR, E, RO>(type: ProtocolRequestType<P, R, PR, E, RO>, params: NoInfer<RequestParam<P>>): Promise<R>;
  actions(file: string, range: Range, only?: readonly string[]): Promise<readonly CodeAction[]>;
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
  /** The value of a setting for a document; where nothing is said, none is set. */
  readonly setting?: (section: string, uri: string) => unknown;
}

export function uriOf(file: string): string {
  return pathToFileURL(file).href;
}

export async function startEditor({
  folders,
  capabilities = likeVsCode,
  locale,
  setting,
  initializationOptions,
}: EditorOptions): Promise<Editor> {
  const server = spawn(process.execPath, [bundledServer(), "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
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

type Documents = Pick<
  Editor,
  "open" | "replace" | "close" | "settingsChanged" | "changedOnDisk" | "diagnostics" | "hover" | "request" | "actions"
>;

function documentsOver(connection: ProtocolConnection): Documents {
  const versions = new Map<string, number>();
  const next = (uri: string): number => {
    const version = (versions.get(uri) ?? 0) + 1;
    versions.set(uri, version);
    return version;
  };
  const named = (file: string): { uri: string } => ({ uri: file.includes(":") ? file : uriOf(file) });
  return {
    open: async (file, text = readFileSync(file, "utf8")) => {
      const { uri } = named(file);
      await connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: "typescript", version: next(uri), text },
      });
    },
    replace: async (file, range, text) => {
      const { uri } = named(file);
      await connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version: next(uri) },
        contentChanges: [{ range, text }],
      });
    },
    close: (file) => connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: named(file) }),
    settingsChanged: () => connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null }),
    changedOnDisk: (file) =>
      connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ ...named(file), type: FileChangeType.Changed }] }),
    diagnostics: async (file) => {
      const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: named(file) });
      return report.kind === "full" ? report.items : [];
    },
    hover: async (file, position) => {
      const hover = await connection.sendRequest(HoverRequest.type, { textDocument: named(file), position });
      return hover === null ? undefined : (hover.contents as { value: string }).value;
    },
    request: (type, params) => connection.sendRequest(type, params),
    actions: async (file, range, only) => {
      const context = { diagnostics: [], ...(only === undefined ? {} : { only: [...only] }) };
      return ((await connection.sendRequest(CodeActionRequest.type, { textDocument: named(file), range, context })) ?? []) as CodeAction[];
    },
  };
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
