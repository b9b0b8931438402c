import type { DeclarationFacts, PurposeFacts } from "../declaration.ts";
import type { Recorded } from "../record-access.ts";

/** What is told of a request that is only watched. */
export interface Watch {
  /** Control entered a route, or handlers a declaration wraps. */
  entered(route: string, handler: object | undefined, declared: readonly DeclarationFacts[]): void;
  /** A declaration was met: what will have been decided on it. */
  decided(facts: PurposeFacts, recorded: Promise<Recorded>): void;
  /** What the declaration that was met says. */
  readonly facts: PurposeFacts | undefined;
}
