import {
  dataSubjectKey,
  type AccessEntry,
  type DataSubject,
  type LedgerEvent,
  type LedgerReceipt,
  type NewAccessEntry,
  type Receipt,
} from "@wherefore/core";
import { canonicalJson, leafHash } from "@wherefore/core/record";
import { createHmac, randomBytes } from "node:crypto";

/** What one person did, and the answer to each of their idempotency keys. */
export interface PersonRows {
  readonly dataSubject: DataSubject;
  events: readonly LedgerEvent[];
  answers: ReadonlyMap<string, { readonly act: string; readonly receipt: LedgerReceipt }>;
}

/** An entry as it was recorded. */
export interface EntryRow {
  readonly text: string;
  readonly receipt: Receipt;
  /** Set for an access: as the guard reported it, and as it is shown. */
  readonly access?: { readonly reported: NewAccessEntry; readonly shown: AccessEntry };
  /** Whom it concerns; an outcome adds to those of its access. */
  readonly people: ReadonlySet<string>;
  readonly of?: string;
}

/** Everything a memory store keeps. A write replaces it as a whole, or does not happen. */
export interface Memory {
  rows: {
    readonly people: ReadonlyMap<string, PersonRows>;
    readonly entries: ReadonlyMap<string, EntryRow>;
    readonly changes: readonly { readonly dataSubject: DataSubject; readonly version: number }[];
    readonly length: number;
  };
  readonly pseudonymOf: (dataSubject: DataSubject) => string;
}

/** An empty memory, with a key for its pseudonyms that nobody else has. */
export function emptyMemory(): Memory {
  const key = randomBytes(32);
  return {
    rows: { people: new Map(), entries: new Map(), changes: [], length: 0 },
    pseudonymOf: (dataSubject) => createHmac("sha256", key).update(dataSubjectKey(dataSubject)).digest("hex"),
  };
}

/** The receipt of the next entry. */
export function receiptFor(length: number, body: object): Receipt {
  return { chain: "memory", seq: length + 1, leaf: leafHash(canonicalJson(body)) };
}
