import type { DataSubject, NewEntry, NewLedgerEvent } from "@wherefore/core";
import { readNewEntry, readNewEvent } from "@wherefore/core/record";
import { assertDifferent, pseudonymousEntry, type PseudonymousEntry } from "../entries/access-entry.ts";
import { pseudonymousEvent, type PseudonymousEvent } from "../entries/ledger-entry.ts";
import type { WantedKeys } from "../people/key-store.ts";
import { epochOf, type Keyring } from "../people/keyring.ts";
import { namesInEntry, namesInEvent, nameOfDataSubject, namesToKeep } from "../people/names.ts";
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
  /** Absent for somebody without a key: they have no events. */
  readonly pseudonym: string | undefined;
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

/** The keys a job needs: of everybody it names, and those there are of everybody whose version is expected. */
export function keysFor({ entries, expect, events }: ReadJob): WantedKeys {
  const expected = expect.map(({ dataSubject }) => nameOfDataSubject(dataSubject));
  return {
    keep: [...entries.flatMap(namesToKeep), ...events.flatMap(namesInEvent)],
    look: [...entries.flatMap(namesInEntry), ...expected],
    epochs: entries.map(({ at }) => epochOf(at)),
  };
}

/** @param keys - of everybody the job names */
export function draftOf(keys: Keyring, job: ReadJob): Draft {
  return {
    do: job.do,
    entries: job.entries.map((entry) => pseudonymousEntry(keys, entry, epochOf(entry.at))),
    expect: job.expect.map(({ dataSubject, version }) => ({
      dataSubject,
      version,
      pseudonym: keys.pseudonym(nameOfDataSubject(dataSubject), "ledger"),
    })),
    events: job.events.map((event) => ({ event, asked: pseudonymousEvent(keys, event) })),
  };
}
