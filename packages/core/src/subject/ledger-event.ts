import type { Ground, AgeBand, Channel, Language, Milestone } from "../vocabulary/words.ts";
import type { PolicyReference } from "../vocabulary/policy-reference.ts";
import type { DataSubject } from "./data-subject.ts";

/** Who caused an event. */
export type EventAuthor = "data-subject" | "representative" | "controller" | "authority" | "system";

interface EventBase {
  /** Idempotency key: the same key gives the same answer, byte for byte. Unique per data subject. */
  readonly key: string;
  /** The data subject's version after this event: 1 for their first. Given by the store. */
  readonly seq: number;
  /** Instant, ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  readonly policy: PolicyReference;
  readonly by: EventAuthor;
  readonly dataSubject: DataSubject;
}

/** Consent was given for a purpose, GDPR Art. 7. `text` is what the person agreed to ({@link consentBinding}). */
export interface ConsentGiven extends EventBase {
  readonly type: "consent-given";
  readonly purpose: string;
  readonly recipients?: readonly string[];
  readonly channels?: readonly Channel[];
  readonly text: string;
  readonly language: Language;
  readonly explicit?: true;
  /** By which act, for example the route or the form. Names, never what was typed. */
  readonly how: string;
  /** The person was asked to renew: this event is the new anchor. */
  readonly renews?: true;
}

export interface ConsentRefused extends EventBase {
  readonly type: "consent-refused";
  readonly purpose: string;
}

/** GDPR Art. 7(3): as easy as giving; what was lawful before stays lawful. */
export interface ConsentWithdrawn extends EventBase {
  readonly type: "consent-withdrawn";
  readonly purpose: string;
}

export interface ConsentInvalidated extends EventBase {
  readonly type: "consent-invalidated";
  readonly purpose: string;
  readonly why: string;
}

/** GDPR Art. 21. Against direct marketing it is absolute. */
export interface ObjectionMade extends EventBase {
  readonly type: "objection-made";
  /** A purpose of the policy, or every purpose of kind DirectMarketing. */
  readonly against: { readonly purpose: string } | "direct-marketing";
  readonly recipients?: readonly string[];
}

export interface ObjectionEnded extends EventBase {
  readonly type: "objection-ended";
  readonly against: { readonly purpose: string } | "direct-marketing";
  readonly because: "compelling-grounds" | "ended-by-data-subject";
}

/** GDPR Art. 18: storage only. */
export interface RestrictionPlaced extends EventBase {
  readonly type: "restriction-placed";
  readonly ground: "accuracy" | "unlawful" | "legal-claims" | "objection-pending";
  readonly datasets?: readonly string[];
}

export interface RestrictionLifted extends EventBase {
  readonly type: "restriction-lifted";
  /** When the data subject was told, GDPR Art. 18(3). ISO 8601 in UTC. */
  readonly toldAt: string;
  readonly datasets?: readonly string[];
}

/** GDPR Art. 17. `kept` names what a law requires to keep, for that purpose only. */
export interface Erased extends EventBase {
  readonly type: "erased";
  readonly datasets?: readonly string[];
  readonly kept?: readonly {
    readonly purpose: string;
    readonly ground: "legal-obligation" | "legal-claims" | "public-interest" | "freedom-of-expression";
    readonly until?: string;
  }[];
}

export interface HoldPlaced extends EventBase {
  readonly type: "hold-placed";
  readonly purpose: string;
  readonly ground: Ground | "statute";
}

export interface HoldLifted extends EventBase {
  readonly type: "hold-lifted";
  readonly purpose: string;
}

export interface MilestoneReached extends EventBase {
  readonly type: "milestone";
  readonly milestone: Milestone;
}

export interface NoticeGiven extends EventBase {
  readonly type: "notice-given";
  readonly purpose?: string;
}

export interface Attested extends EventBase {
  readonly type: "attested";
  readonly dataset: string;
}

export interface AgeKnown extends EventBase {
  readonly type: "age-known";
  readonly band: AgeBand;
  readonly country?: string;
}

/** A device's choices become a person's; where both chose, the stricter choice wins. */
export interface Linked extends EventBase {
  readonly type: "linked";
  readonly to: DataSubject;
}

/**
 * One append-only event of the subject ledger: what a data subject did, or is owed.
 *
 * @see GDPR Art. 7(1), 17, 18, 21
 */
export type LedgerEvent =
  | ConsentGiven
  | ConsentRefused
  | ConsentWithdrawn
  | ConsentInvalidated
  | ObjectionMade
  | ObjectionEnded
  | RestrictionPlaced
  | RestrictionLifted
  | Erased
  | HoldPlaced
  | HoldLifted
  | MilestoneReached
  | NoticeGiven
  | Attested
  | AgeKnown
  | Linked;

/** What kind of event it is, for example `"consent-given"`. */
export type LedgerEventType = LedgerEvent["type"];

type WithoutSeq<E> = E extends unknown ? Omit<E, "seq"> : never;

/** An event before the store gave it its place. */
export type NewLedgerEvent = WithoutSeq<LedgerEvent>;
