import type { DataSubject } from "./data-subject.ts";
import type { AgeBand, Channel, Language, Milestone } from "../vocabulary/words.ts";

/** Where one consent stands, named after DPV (dpv:ConsentGiven, ConsentRefused, ConsentWithdrawn, ConsentInvalidated). */
export interface ConsentState {
  readonly status: "given" | "refused" | "withdrawn" | "invalidated";
  /** When it came to stand so, epoch milliseconds. */
  readonly at: number;
  /** Set while given: hash of what was agreed to, and its terms. */
  readonly text?: string;
  readonly language?: Language;
  readonly explicit?: true;
  readonly recipients?: readonly string[];
  readonly channels?: readonly Channel[];
}

/** An objection that stands, GDPR Art. 21. */
export interface Objection {
  readonly at: number;
  readonly recipients?: readonly string[];
}

/** A restriction that stands, GDPR Art. 18. */
export interface Restriction {
  readonly at: number;
  /** Without it, everything about the person. */
  readonly datasets?: readonly string[];
}

/** An erasure, with the purposes for which something was kept, GDPR Art. 17. */
export interface Erasure {
  readonly at: number;
  readonly datasets?: readonly string[];
  readonly kept: readonly string[];
}

/**
 * What is known of one data subject at an instant: the pure fold of their ledger.
 *
 * All instants are epoch milliseconds. `version` counts the person's events; 0 is a person without events.
 */
export interface SubjectState {
  readonly version: number;
  readonly consents: ReadonlyMap<string, ConsentState>;
  /** Objections by purpose; `direct-marketing` stands for every purpose of that kind. */
  readonly objections: ReadonlyMap<string, Objection>;
  readonly restrictions: readonly Restriction[];
  readonly erasures: readonly Erasure[];
  readonly holds: ReadonlySet<string>;
  readonly milestones: ReadonlyMap<Milestone, number>;
  /** Purposes whose notice was given, and when; `""` is the notice of the whole policy. */
  readonly notices: ReadonlyMap<string, number>;
  readonly attested: ReadonlySet<string>;
  readonly age?: { readonly band: AgeBand; readonly country?: string };
  /** The person's latest act other than refusing, withdrawing, objecting, restricting or erasing. */
  readonly lastAct?: number;
  /** The person a device was linked to last: see `stricterState`. */
  readonly linkedTo?: DataSubject;
}
