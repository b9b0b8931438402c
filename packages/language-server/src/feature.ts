import type { ServerCapabilities } from "vscode-languageserver";
import type { ClientSupport } from "./client-support.ts";
import type { Session } from "./session.ts";

/** One thing the server does for the editor. What it announces and what it answers stand in one file. */
export interface Feature {
  readonly name: string;
  /** What the server announces for this feature to this client; nothing when the client cannot use it. */
  capabilities(client: ClientSupport): ServerCapabilities;
  /** Registers the handlers. Called once, before the answer to initialize leaves. */
  start(session: Session): void;
  /** What can only be asked of the client once it is initialized. */
  initialized?(session: Session): Promise<void>;
}
