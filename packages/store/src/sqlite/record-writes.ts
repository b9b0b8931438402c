import type { AppendResult, Expectation, LedgerReceipt, NewEntry } from "@wherefore/core";
import { readNewEvent, readParsedEntry } from "@wherefore/core/record";
import { assertDifferent, pseudonymousEntry, type PseudonymousEntry } from "../entries/access-entry.ts";
import { epochOf } from "../people/keyring.ts";
import { namesInEvent, nameOfDataSubject, namesToKeep } from "../people/names.ts";
import type { AccessTables } from "./access-tables.ts";
import type { Deferral } from "./deferral.ts";
import type { KeyFile } from "./key-file.ts";
import type { LedgerTables } from "./ledger-tables.ts";
import type { AppendJob, EventJob } from "../batches/job.ts";

/** A job that was read and found well-formed. */
export interface Work {
  /** People who need a key before it runs. */
  readonly names: readonly string[];
  /** Epochs its pseudonyms are of. */
  readonly epochs: readonly string[];
  /** Writes it. Needs an open transaction; where it throws, the caller undoes what it wrote. */
  readonly run: () => unknown;
  /** Nobody waits for it to be written. */
  readonly isDeferred?: boolean;
}

/** What the writer can do, by the name of the job. */
export interface RecordWrites {
  append(job: AppendJob): Work;
  event(job: EventJob): Work;
}

/** What the writer writes to. */
export interface WrittenParts {
  readonly keys: KeyFile;
  readonly ledgerTables: LedgerTables;
  readonly accessTables: AccessTables;
  readonly deferral: Deferral;
}

export function recordWrites({ keys, ledgerTables, accessTables, deferral }: WrittenParts): RecordWrites {
  function hasMoved({ dataSubject, version }: Expectation): boolean {
    const pseudonym = keys.pseudonym(nameOfDataSubject(dataSubject), "ledger");
    return version !== (pseudonym === undefined ? 0 : ledgerTables.versionOf(pseudonym));
  }

  const areResent = (entries: readonly PseudonymousEntry[]): boolean =>
    entries.length > 0 && entries.every((entry) => accessTables.has(entry));

  function append(newEntries: readonly NewEntry[], { expect, events, deferred }: AppendJob): AppendResult {
    if (deferred !== undefined) deferral.note(deferred);
    const entries = newEntries.map((entry) => pseudonymousEntry(keys, entry, epochOf(entry.at)));
    const moved = expect.filter(hasMoved).map(({ dataSubject }) => dataSubject);
    // What was committed before was decided before: that somebody moved since does not undo it.
    if (moved.length > 0 && !areResent(entries)) return { outcome: "stale", moved };
    for (const event of events) ledgerTables.append(event);
    return { outcome: "committed", receipts: entries.map((entry) => accessTables.append(entry)) };
  }

  return {
    append(job) {
      const entries = job.entries.map(readParsedEntry);
      assertDifferent(entries);
      const events = job.events.map(readNewEvent);
      const names = [...entries.flatMap(namesToKeep), ...events.flatMap(namesInEvent)];
      const epochs = entries.map(({ at }) => epochOf(at));
      return { names, epochs, run: () => append(entries, { ...job, events }), isDeferred: job.deferred !== undefined };
    },
    event(job) {
      const event = readNewEvent(job.event);
      return { names: namesInEvent(event), epochs: [], run: (): LedgerReceipt => ledgerTables.append(event) };
    },
  };
}
