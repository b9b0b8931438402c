import type { StoredEvent } from "../entries/ledger-answer.ts";

/** Where an entry stands: the number of its chain in the database, and the name of the chain in receipts. */
export interface StoredEntry {
  readonly chainNumber: number;
  readonly chain: string;
  readonly seq: number;
  readonly body: string;
}

/** An access that an outcome may belong to. */
export interface KnownAccess {
  readonly chainNumber: number;
  readonly seq: number;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** An event of a person, with the number of its chain. */
export interface PersonEvent extends StoredEvent {
  readonly chainNumber: number;
}

/** What the ledger holds of one person whom this transaction has locked. */
export interface LockedPerson {
  version: number;
  /** Oldest first. All of them where a consent is asked for, else those with a key that is asked for. */
  readonly events: PersonEvent[];
  readonly byKey: Map<string, PersonEvent>;
  /** Keys that a standing consent answered. */
  readonly answers: Map<string, { readonly content: string; readonly standing: StoredEvent }>;
}

/** A person of whom a plan may think further without changing what is known. */
export function copyOf({ version, events, byKey, answers }: LockedPerson): LockedPerson {
  return { version, events: [...events], byKey: new Map(byKey), answers: new Map(answers) };
}

/** What is known of the database while a batch is planned. */
export interface KnownFacts {
  /** Entries that are in the record already, by id: their answer was lost on the way. */
  readonly earlier: ReadonlyMap<string, StoredEntry>;
  readonly accesses: ReadonlyMap<string, KnownAccess>;
  readonly people: ReadonlyMap<string, LockedPerson>;
  /** Versions of people who are not locked, where the server said they are not what was expected. */
  readonly versions: ReadonlyMap<string, number>;
}
