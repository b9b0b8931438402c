import type { Keyring } from "./keyring.ts";

/** The keys that stand between pseudonyms and people. Deleting a person's key makes their pseudonyms those of nobody. */
export interface KeyStore {
  /** Random name of these keys; the database they belong to remembers it. */
  readonly id: string;
  /** The keys of those who have one. */
  find(names: readonly string[]): Promise<Keyring>;
  /** Gives each person a key, durable before it resolves. */
  ensure(names: readonly string[]): Promise<Keyring>;
  /** The people behind pseudonyms of the subject ledger, by pseudonym, while their keys exist. */
  namesOf(ledgerPseudonyms: readonly string[]): Promise<ReadonlyMap<string, string>>;
  close(): Promise<void>;
}
