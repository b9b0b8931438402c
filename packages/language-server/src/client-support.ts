import type { InitializeParams } from "vscode-languageserver";

/** What the client said it can do, read once at initialize. Whatever it did not say, it cannot do. */
export interface ClientSupport {
  /** The client asks for diagnostics; otherwise they are sent to it. */
  readonly pullsDiagnostics: boolean;
  /** The client asks again when told that diagnostics changed. */
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly markdownHover: boolean;
  /** Settings can be asked for by document. */
  readonly configuration: boolean;
  /** Changes of settings can be asked for after initialize. */
  readonly asksForSettingsChanges: boolean;
  readonly workspaceFolders: boolean;
  /** Edits can say which version of a document they were made for. */
  readonly versionedEdits: boolean;
  /** Edits can say where the cursor goes. */
  readonly snippetEdits: boolean;
  /** A name is asked for before it is renamed. */
  readonly preparesRename: boolean;
  /** The client asks again when told that lenses changed. */
  readonly refreshesLenses: boolean;
  /** File events can be asked for after initialize. */
  readonly watchesFiles: boolean;
  /** The client has the command that shows a place, `wherefore.showPlace`: it says so in its initialization options. */
  readonly showsPlaces: boolean;
  /** The client asks for the inventory of the workspace, and wants to hear when it changes. */
  readonly listsInventory: boolean;
  /** Language of labels a person reads. */
  readonly language: "en" | "fr";
}

export function clientSupport(params: InitializeParams): ClientSupport {
  const { textDocument, workspace } = params.capabilities;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation ?? textDocument?.diagnostic?.relatedInformation ?? false,
    codeDescription: textDocument?.publishDiagnostics?.codeDescriptionSupport ?? textDocument?.diagnostic?.codeDescriptionSupport ?? false,
    markdownHover: textDocument?.hover?.contentFormat?.includes("markdown") ?? false,
    configuration: workspace?.configuration ?? false,
    asksForSettingsChanges: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    workspaceFolders: workspace?.workspaceFolders ?? false,
    versionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport ?? false,
    preparesRename: textDocument?.rename?.prepareSupport ?? false,
    refreshesLenses: workspace?.codeLens?.refreshSupport ?? false,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    showsPlaces: saysYes(params, "showsPlaces"),
    listsInventory: saysYes(params, "listsInventory"),
    language: params.locale?.toLowerCase().startsWith("fr") === true ? "fr" : "en",
  };
}

/** What a client of this product says of itself in its initialization options. */
function saysYes({ initializationOptions }: InitializeParams, name: string): boolean {
  const options: unknown = initializationOptions;
  return typeof options === "object" && options !== null && (options as Readonly<Record<string, unknown>>)[name] === true;
}
