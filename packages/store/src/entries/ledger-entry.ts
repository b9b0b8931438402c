import { WhereforeError, type DataSubject, type LedgerEntry, type LedgerEvent, type NewLedgerEvent } from "@wherefore/core";
import { canonicalJson } from "@wherefore/core/record";
import { randomUUID } from "node:crypto";
import { keyedHashIn, pseudonymIn, type Keyring } from "../people/keyring.ts";
import { dataSubjectNamed, nameOfDataSubject } from "../people/names.ts";

/** An event with pseudonyms in place of people, and its key hashed: applications write ids into keys. */
export interface PseudonymousEvent {
  readonly dataSubject: string;
  readonly event: { readonly type: string; readonly key: string; readonly at: string; readonly [field: string]: unknown };
}

export function pseudonymousEvent(keys: Keyring, event: NewLedgerEvent): PseudonymousEvent {
  const name = nameOfDataSubject(event.dataSubject);
  const linkedTo = event.type === "linked" ? { to: pseudonymIn(keys, nameOfDataSubject(event.to), "ledger") } : {};
  const key = keyedHashIn(keys, name, event.key);
  return { dataSubject: pseudonymIn(keys, name, "ledger"), event: { ...event, ...linkedTo, key, dataSubject: undefined } };
}

/** What makes two events the same: everything but when they were sent. */
export function contentOf({ event }: PseudonymousEvent | LedgerEntry): string {
  return canonicalJson({ ...event, at: undefined, seq: undefined });
}

export function ledgerEntry({ dataSubject, event }: PseudonymousEvent, version: number): LedgerEntry {
  return { v: 1, kind: "ledger", id: randomUUID(), at: event.at, dataSubject, event: { ...event, seq: version } };
}

/** Reads a stored entry of the ledger. */
export function parseLedgerEntry(body: string): LedgerEntry {
  try {
    return JSON.parse(body) as LedgerEntry;
  } catch (cause) {
    throw new WhereforeError(
      "ERR_WHEREFORE_RECORD_ALTERED",
      'An event of the subject ledger cannot be read; run "wherefore record verify".',
      { cause },
    );
  }
}

/**
 * The event as it happened, with the people back in it. A linked person whose key is gone stays a pseudonym.
 *
 * @param nameOf - the name behind a pseudonym of the subject ledger, while the person's key exists
 */
export function eventFrom(
  nameOf: (ledgerPseudonym: string) => string | undefined,
  { event }: LedgerEntry,
  dataSubject: DataSubject,
): LedgerEvent {
  const linkedTo = event.type === "linked" ? { to: personBehind(event["to"] as string, nameOf) } : {};
  return { ...event, dataSubject, ...linkedTo } as unknown as LedgerEvent;
}

function personBehind(ledgerPseudonym: string, nameOf: (ledgerPseudonym: string) => string | undefined): DataSubject {
  const name = nameOf(ledgerPseudonym);
  return name === undefined ? { id: ledgerPseudonym, as: "person" } : dataSubjectNamed(name);
}
