import { WhereforeError, type LedgerEntry, type LedgerReceipt, type Receipt } from "@wherefore/core";
import { canonicalJson, leafHash } from "@wherefore/core/record";
import { contentOf, parseLedgerEntry, type PseudonymousEvent } from "./ledger-entry.ts";

/** A stored event: its place, and its text. */
export interface StoredEvent {
  readonly chain: string;
  readonly seq: number;
  readonly body: string;
}

/** A row that says which standing consent answered a key. */
export interface Answer {
  readonly pseudonym: string;
  readonly key: string;
  readonly content: string;
  readonly seq: number;
  /** The chain of the standing consent, where a database has several. */
  readonly chain?: string;
}

/** Shows that nobody changed a row by accident: its leaf hash. No entry of the chain speaks of the row. */
export function answerSeal({ pseudonym, key, content, seq, chain }: Answer): string {
  return leafHash(canonicalJson({ pseudonym, key, content, seq, chain }));
}

/** What an answered consent said, as a hash. */
export function contentHash(asked: PseudonymousEvent): string {
  return leafHash(contentOf(asked));
}

/** The answer the event with this key got. Refuses a different event under the same key. */
export function sameAnswer(asked: PseudonymousEvent, own: StoredEvent): LedgerReceipt {
  if (contentOf(parseLedgerEntry(own.body)) !== contentOf(asked)) throw keyReused();
  return receiptOf(own);
}

/** The answer a standing consent gave to this key. Refuses a different event under the same key. */
export function sameStandingAnswer(asked: PseudonymousEvent, standing: StoredEvent, content: string): LedgerReceipt {
  if (content !== contentHash(asked)) throw keyReused();
  return receiptOf(standing);
}

/** The receipt of a stored event. */
export function receiptOf({ chain, seq, body }: StoredEvent): LedgerReceipt {
  return ledgerReceipt({ chain, seq, leaf: leafHash(body) }, parseLedgerEntry(body));
}

/** The receipt of an event with the place it was given. */
export function ledgerReceipt({ chain, seq, leaf }: Receipt, { event, at }: LedgerEntry): LedgerReceipt {
  return { chain, seq, leaf, version: event.seq, at };
}

function keyReused(): WhereforeError {
  return new WhereforeError(
    "ERR_WHEREFORE_KEY_REUSED",
    "The idempotency key was used for a different event of this person; give every act a key of its own.",
  );
}
