import type { Category } from "../vocabulary/personal-data-category.ts";
import type { Channel, Ground, Operation } from "../vocabulary/words.ts";
import type { ReasonCode } from "../decide/decision.ts";
import type { DataSubject } from "../subject/data-subject.ts";
import type { PolicyReference } from "../vocabulary/policy-reference.ts";

interface EntryBase {
  readonly v: 1;
  /** Random UUID of this entry. */
  readonly id: string;
  /** Instant, ISO 8601 in UTC with milliseconds. */
  readonly at: string;
}

interface AccessFacts {
  readonly policy: PolicyReference;
  readonly purpose: string;
  /** Where it took place: a route by method and template (never a URL), or else a job by name. */
  readonly route?: { readonly method: string; readonly template: string };
  readonly job?: string;
  readonly operation: Operation;
  readonly enforcement: "enforce" | "shadow";
  readonly decision: "permit" | "deny";
  readonly reasons: readonly ReasonCode[];
  readonly categories: readonly Category[];
  readonly withheld: readonly Category[];
  readonly counts: { readonly permitted: number; readonly denied: number; readonly stripped: number };
  readonly recipient?: string;
  readonly ground?: Ground;
  readonly form?: "anonymised" | "pseudonymised" | "personal";
  /** Through which channel the person was to be reached. */
  readonly channel?: Channel;
  /** Version of the data subject's state the decision was made on; null when nobody or several were named. */
  readonly stateVersion: number | null;
}

/** Personal data was about to be accessed. Durable before the handler starts. Pseudonyms are lower-case hexadecimal. */
export interface AccessEntry extends EntryBase, AccessFacts {
  readonly kind: "access";
  readonly dataSubjects: readonly string[];
  readonly accessor: { readonly pseudonym: string; readonly roles: readonly string[] } | null;
}

/** How an access ended, and whom it turned out to concern. `of` is the id of the access entry. */
export interface OutcomeEntry extends EntryBase {
  readonly kind: "outcome";
  readonly of: string;
  readonly result: "sent" | "failed" | "aborted" | "unknown";
  readonly dataSubjects: readonly string[];
  readonly counts: { readonly permitted: number; readonly denied: number; readonly stripped: number };
}

/** A ledger event as the record commits to it: the same facts, the person under their pseudonym. */
export interface LedgerEntry extends EntryBase {
  readonly kind: "ledger";
  readonly dataSubject: string;
  /** Every field of the event but `dataSubject`; a link to another person is a pseudonym too. */
  readonly event: { readonly type: string; readonly key: string; readonly seq: number; readonly [field: string]: unknown };
}

/** The record has a hole of known size: an unclean stop, or entries shed under load. */
export interface GapEntry extends EntryBase {
  readonly kind: "gap";
  readonly why: "unclean-stop" | "shed";
  readonly from: string;
  readonly to: string;
  readonly lost?: number;
}

/** A sealed segment reached the end of its retention and was removed. */
export interface PruneEntry extends EntryBase {
  readonly kind: "prune";
  readonly chain: string;
  readonly segment: number;
  /** Place of the segment's first entry. */
  readonly first: number;
  readonly count: number;
  /** Leaf hash of the head that sealed the segment. */
  readonly seal: string;
  /** Why entries were kept longer than usual, where they were. */
  readonly because?: string;
  /** The same facts as a signed note of the record's signer. */
  readonly note: string;
}

/**
 * One entry of the processing record, version 1: names, codes and keyed pseudonyms only.
 *
 * @see GDPR Art. 5(2), 30; CNIL deliberation 2021-122 on logging
 */
export type Entry = AccessEntry | OutcomeEntry | LedgerEntry | GapEntry | PruneEntry;

/** An access as the guard reports it: people by reference. The store puts pseudonyms in their place. */
export interface NewAccessEntry extends EntryBase, AccessFacts {
  readonly kind: "access";
  readonly dataSubjects: readonly DataSubject[];
  readonly accessor: { readonly id: string; readonly roles: readonly string[] } | null;
}

/** An outcome as the guard reports it. */
export interface NewOutcomeEntry extends Omit<OutcomeEntry, "dataSubjects"> {
  readonly dataSubjects: readonly DataSubject[];
}

/** An entry as the guard reports it, before the store put pseudonyms in the place of people. */
export type NewEntry = NewAccessEntry | NewOutcomeEntry;
