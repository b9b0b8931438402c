import type { Language } from "@wherefore/core";
import type { RunningGuard } from "../exchange.ts";
import type { Choices } from "../choices.ts";
import type { Objections } from "../objections.ts";
import type { Person } from "../person.ts";

/** One request to the endpoints, read and checked. */
export interface AskedRight {
  /** Whose data: the caller, or somebody an authorised caller asks about. */
  readonly person: Person;
  /** Parameters of the path. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Parsed by the operation's schema; undefined where it has none. */
  readonly body: unknown;
  /** The caller's idempotency key. */
  readonly key: string | undefined;
  readonly language: Language;
  readonly limit: number;
}

/** What an operation works with. */
export interface RightsServices {
  readonly running: RunningGuard;
  readonly choices: Choices;
  readonly objections: Objections;
}
