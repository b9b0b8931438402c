import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import {
  CodeActionRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  HoverRequest,
  type CodeAction,
  type Diagnostic,
  type Position,
  type ProtocolConnection,
  type ProtocolRequestType,
  type Range,
  type RequestParam,
} from "vscode-languageserver-protocol/node";

/** What a test does with the documents of an editor. Files are named by path, other documents by URI. */
export interface EditorDocuments {
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
  /** Asks the server what only this product's server knows. */
  ask<R>(method: string, params: unknown): Promise<R>;
  actions(file: string, range: Range, only?: readonly string[]): Promise<readonly CodeAction[]>;
}

export function uriOf(file: string): string {
  return pathToFileURL(file).href;
}

export function documentsOver(connection: ProtocolConnection): EditorDocuments {
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
    ask: (method, params) => (params === undefined ? connection.sendRequest(method) : connection.sendRequest(method, params)),
    actions: async (file, range, only) => {
      const context = { diagnostics: [], ...(only === undefined ? {} : { only: [...only] }) };
      return ((await connection.sendRequest(CodeActionRequest.type, { textDocument: named(file), range, context })) ?? []) as CodeAction[];
    },
  };
}
