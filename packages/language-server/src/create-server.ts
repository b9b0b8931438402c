import { openProject, type Host } from "@wherefore/analyzer";
import { TextDocuments, type Connection, type InitializeParams, type ServerCapabilities } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createBaselines } from "./baseline.ts";
import { clientSupport } from "./client-support.ts";
import { documentsAsFiles } from "./documents-as-files.ts";
import { features } from "./features.ts";
import { fileOf } from "./file-uri.ts";
import { createFolders } from "./folders.ts";
import { rulePagesIn, type RulePages } from "./rule-pages.ts";
import { createSignal, type Session } from "./session.ts";
import { createSettings } from "./settings.ts";

/** What the server needs from where it runs; whatever is left out, the analyzer brings for Node. */
export interface ServerOptions extends Partial<Host> {
  /** Absolute path of the folder with the rules' pages, one `<rule>.md` each. Without it a rule is no link. */
  readonly rulePages?: string;
  /** Shown to the client as the server's version. */
  readonly version?: string;
}

function createSession(connection: Connection, params: InitializeParams, host: Partial<Host>, rulePages: RulePages): Session {
  const client = clientSupport(params);
  const documents = new TextDocuments(TextDocument);
  const findingsChanged = createSignal();
  const folders = createFolders((root) => openProject({ root, ...host }), {
    log: (message) => {
      connection.console.info(message);
    },
    onReady: findingsChanged.fire,
  });
  return {
    connection,
    client,
    documents,
    openedAt: new Map(),
    folders,
    fileOf: documentsAsFiles(documents, folders),
    baselines: createBaselines(),
    settings: createSettings(connection, client),
    rulePages,
    findingsChanged,
  };
}

/** The folders the client opened; one that knows no folders says its root. */
function foldersOf(params: InitializeParams): readonly string[] {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- what editors without folders say instead
  const { workspaceFolders, rootUri } = params;
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null ? [] : [rootUri]);
  return uris.map(fileOf).filter((path) => path !== undefined);
}

function announce(session: Session): ServerCapabilities {
  return features.reduce<ServerCapabilities>((all, feature) => ({ ...all, ...feature.capabilities(session.client) }), {});
}

/**
 * Serves the analyzer over one connection of the Language Server Protocol. Nothing of the workspace is executed.
 *
 * @param connection - a connection that does not listen yet; this function makes it listen
 * @param options - where the parser and the rules' pages come from
 * @example
 * ```ts
 * createServer(createConnection(ProposedFeatures.all), { rulePages: "/opt/wherefore/rules" });
 * ```
 */
export function createServer(connection: Connection, options: ServerOptions = {}): void {
  const { rulePages, version, ...host } = options;
  const pages: RulePages = rulePages === undefined ? () => undefined : rulePagesIn(rulePages);
  connection.onInitialize((params) => {
    const session = createSession(connection, params, host, pages);
    for (const feature of features) feature.start(session);
    for (const path of foldersOf(params)) session.folders.add(path);
    connection.onInitialized(async () => {
      for (const feature of features) await feature.initialized?.(session);
    });
    connection.onShutdown(() => {
      session.folders.close();
    });
    return { capabilities: announce(session), serverInfo: { name: "wherefore", ...(version === undefined ? {} : { version }) } };
  });
  connection.listen();
}
