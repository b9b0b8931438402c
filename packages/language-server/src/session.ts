import type { Connection, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Baselines } from "./baseline.ts";
import type { ClientSupport } from "./client-support.ts";
import type { FileOfDocument } from "./documents-as-files.ts";
import type { Folders } from "./folders.ts";
import type { RulePages } from "./rule-pages.ts";
import type { Settings } from "./settings.ts";

/** What the features of one connection share. */
export interface Session {
  readonly connection: Connection;
  readonly client: ClientSupport;
  /** Open documents, as the editor has them. */
  readonly documents: TextDocuments<TextDocument>;
  /** The version each open document had when it was opened: one that is at that version still was not edited. */
  readonly openedAt: Map<string, number>;
  readonly folders: Folders;
  readonly fileOf: FileOfDocument;
  readonly settings: Settings;
  readonly baselines: Baselines;
  readonly rulePages: RulePages;
  /** Tells the editor that findings may have changed in documents it did not just edit. */
  readonly findingsChanged: Signal;
}

/** A plain notification between features. */
export interface Signal {
  readonly listen: (listener: () => void) => void;
  readonly fire: () => void;
}

export function createSignal(): Signal {
  const listeners: (() => void)[] = [];
  return {
    listen: (listener) => void listeners.push(listener),
    fire: () => {
      for (const listener of listeners) listener();
    },
  };
}
