import type { Keyring } from "./keyring.ts";

/** Whom and what pseudonyms are about to be made of. */
export interface WantedKeys {
  /** People who get a key where they have none. */
  readonly keep: readonly string[];
  /** People whose key is used where they have one. */
  readonly look: readonly string[];
  /** Epochs, remembered so that every pseudonym of a person can be found. */
  readonly epochs: readonly string[];
}

/** The keys that stand between pseudonyms and people. Deleting a person's key makes their pseudonyms those of nobody. */
export interface KeyStore {
  /** Random name of these keys; the database they belong to remembers it. */
  readonly id: string;
  /** The keys of those who have one. */
  find(names: readonly string[]): Promise<Keyring>;
  /** Makes the keys and epochs that are not there yet, durable before it resolves. */
  ensure(wanted: WantedKeys): Promise<Keyring>;
  /** The epochs that pseudonyms were made of. */
  epochs(): Promise<readonly string[]>;
  /** The people behind pseudonyms of the subject ledger, by pseudonym, while their keys exist. */
  namesOf(ledgerPseudonyms: readonly string[]): Promise<ReadonlyMap<string, string>>;
  close(): Promise<void>;
}
