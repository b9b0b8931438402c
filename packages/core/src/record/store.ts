import type { DataSubject } from "../subject/data-subject.ts";
import type { LedgerEvent, NewLedgerEvent } from "../subject/ledger-event.ts";
import type { SubjectState } from "../subject/subject-state.ts";
import type { AccessEntry, NewEntry } from "./entry.ts";

/** Where an entry stands in the record, and what it committed to. Hashes are lower-case hexadecimal SHA-256. */
export interface Receipt {
  readonly chain: string;
  /** 1-based place in the chain. */
  readonly seq: number;
  readonly leaf: string;
}

/** What the caller believed when it decided: the data subject's version. */
export interface Expectation {
  readonly dataSubject: DataSubject;
  readonly version: number;
}

/** `stale` names the data subjects whose version moved since; nothing was written. */
export type AppendResult =
  | { readonly outcome: "committed"; readonly receipts: readonly Receipt[] }
  | { readonly outcome: "stale"; readonly moved: readonly DataSubject[] };

/** What the ledger answers to an event: the same for the same key, byte for byte. */
export interface LedgerReceipt extends Receipt {
  /** The data subject's version after the event. */
  readonly version: number;
  readonly at: string;
}

/** One change, for caches that follow the ledger. */
export interface LedgerChange {
  readonly cursor: string;
  readonly dataSubject: DataSubject;
  readonly version: number;
}

/**
 * The subject ledger: append-only events, the current state, one version per data subject.
 *
 * Every method rejects with `ERR_WHEREFORE_STORE_UNAVAILABLE` when the store does not answer: deny then.
 */
export interface SubjectLedger {
  /**
   * Appends one event. Resolves only once it is durable.
   *
   * @throws {WhereforeError} `ERR_WHEREFORE_KEY_REUSED` when the key was used for a different event of this person.
   */
  append(event: NewLedgerEvent): Promise<LedgerReceipt>;
  /** The states of many people in one read, in the order asked. A person without events has version 0. */
  statesOf(dataSubjects: readonly DataSubject[]): Promise<readonly SubjectState[]>;
  /** Every event of one person, oldest first. */
  eventsOf(dataSubject: DataSubject): Promise<readonly LedgerEvent[]>;
  /** Who changed since a cursor (`""` for the beginning), in commit order. */
  changesSince(cursor: string, limit: number): Promise<readonly LedgerChange[]>;
}

/** The processing record: append-only, tamper-evident. */
export interface ProcessingRecord {
  /**
   * Appends entries, and with them the events the request itself causes, in one transaction. Resolves only once durable.
   *
   * @param expect - versions the decisions were made on; where one moved, nothing is written and the answer is `stale`
   */
  append(entries: readonly NewEntry[], expect: readonly Expectation[], events?: readonly NewLedgerEvent[]): Promise<AppendResult>;
  /**
   * Takes entries without waiting for the disk: resolves once they have a place in the queue. A crash loses at most the queue; the next
   * start records that there was one. Absent where a store cannot promise that.
   *
   * @throws {WhereforeError} `ERR_WHEREFORE_STORE_UNAVAILABLE` when the queue is full, or the last write failed and so does this one
   */
  defer?(entries: readonly NewEntry[]): Promise<void>;
  /** The accesses that concern one person, newest first (GDPR Art. 15; CJEU C-579/21). */
  accessesOf(dataSubject: DataSubject, options?: { readonly limit?: number }): Promise<readonly AccessEntry[]>;
}

/** One store gives both ports, so that they share a transaction. */
export interface Store {
  /** What to print about it at start-up, for example `SQLite`. */
  readonly description: string;
  readonly ledger: SubjectLedger;
  readonly record: ProcessingRecord;
  close(): Promise<void>;
}
