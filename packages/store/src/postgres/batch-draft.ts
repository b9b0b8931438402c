import type { DataSubject, NewEntry, NewLedgerEvent } from "@wherefore/core";
import { readNewEntry, readNewEvent } from "@wherefore/core/record";
import { assertDifferent, pseudonymousEntry, type PseudonymousEntry } from "../entries/access-entry.ts";
import { pseudonymousEvent, type PseudonymousEvent } from "../entries/ledger-entry.ts";
import { pseudonymIn, type Keyring } from "../people/keyring.ts";
import { namesInEntry, namesInEvent, nameOfDataSubject } from "../people/names.ts";
import type { Job } from "../batches/job.ts";

/** A job read in its closed shape: nothing else of it is stored. */
export interface ReadJob {
  /** `event` is answered with the receipt of its one event, `append` with those of its entries. */
  readonly do: Job["do"];
  readonly entries: readonly NewEntry[];
  readonly expect: readonly { readonly dataSubject: DataSubject; readonly version: number }[];
  readonly events: readonly NewLedgerEvent[];
}

/** A job with pseudonyms in the place of people. */
export interface Draft {
  readonly do: Job["do"];
  readonly entries: readonly PseudonymousEntry[];
  readonly expect: readonly ExpectedVersion[];
  readonly events: readonly AskedEvent[];
}

/** A version the caller decided on. */
export interface ExpectedVersion {
  readonly dataSubject: DataSubject;
  readonly pseudonym: string;
  readonly version: number;
}

/** An event as it was asked for, and as it will be stored. */
export interface AskedEvent {
  readonly event: NewLedgerEvent;
  readonly asked: PseudonymousEvent;
}

/** @throws {WhereforeError} when an entry or an event is not of its shape */
export function readJob(job: Job): ReadJob {
  if (job.do === "event") return { do: "event", entries: [], expect: [], events: [readNewEvent(job.event)] };
  const entries = job.entries.map(readNewEntry);
  assertDifferent(entries);
  return { do: "append", entries, expect: job.expect, events: job.events.map(readNewEvent) };
}

/** Everybody a job names, those included whose version is expected: somebody may be writing their first event now. */
export function namesInJob({ entries, expect, events }: ReadJob): readonly string[] {
  const expected = expect.map(({ dataSubject }) => nameOfDataSubject(dataSubject));
  return [...entries.flatMap(namesInEntry), ...events.flatMap(namesInEvent), ...expected];
}

/** @param keys - of everybody the job names */
export function draftOf(keys: Keyring, job: ReadJob): Draft {
  return {
    do: job.do,
    entries: job.entries.map((entry) => pseudonymousEntry(keys, entry)),
    expect: job.expect.map(({ dataSubject, version }) => ({
      dataSubject,
      version,
      pseudonym: pseudonymIn(keys, nameOfDataSubject(dataSubject), "ledger"),
    })),
    events: job.events.map((event) => ({ event, asked: pseudonymousEvent(keys, event) })),
  };
}
