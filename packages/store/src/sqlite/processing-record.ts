import type { AppendResult, Expectation, NewEntry, NewLedgerEvent, ProcessingRecord } from "@wherefore/core";
import { readNewEntry, readNewEvent } from "@wherefore/core/record";
import { assertDifferent, limitOf, pseudonymousEntry } from "../entries/access-entry.ts";
import { namesInEntry, namesInEvent, nameOfDataSubject } from "../people/names.ts";
import type { AccessTables } from "./access-tables.ts";
import type { StoreParts } from "./subject-ledger.ts";

/** The processing record on SQLite. */
export function createProcessingRecord(parts: StoreParts & { readonly accessTables: AccessTables }): ProcessingRecord {
  const { health, keys, commits, ledgerTables, accessTables } = parts;

  function hasMoved({ dataSubject, version }: Expectation): boolean {
    const pseudonym = keys.pseudonym(nameOfDataSubject(dataSubject), "ledger");
    return version !== (pseudonym === undefined ? 0 : ledgerTables.versionOf(pseudonym));
  }

  function append(newEntries: readonly NewEntry[], expect: readonly Expectation[], events: readonly NewLedgerEvent[]): AppendResult {
    const entries = newEntries.map((entry) => pseudonymousEntry(keys, entry));
    const earlier = entries.map((entry) => accessTables.receiptOf(entry));
    const isResent = earlier.length > 0 && !earlier.includes(undefined);
    const moved = isResent ? [] : expect.filter(hasMoved).map(({ dataSubject }) => dataSubject);
    if (moved.length > 0) return { outcome: "stale", moved };
    for (const event of events) ledgerTables.append(event);
    return { outcome: "committed", receipts: entries.map((entry, index) => earlier[index] ?? accessTables.append(entry)) };
  }

  return {
    async append(entries, expect, events = []) {
      const newEntries = entries.map(readNewEntry);
      assertDifferent(newEntries);
      const newEvents = events.map(readNewEvent);
      const expected = expect.map(({ dataSubject, version }) => ({ dataSubject: { ...dataSubject }, version }));
      const names = [...newEntries.flatMap(namesInEntry), ...newEvents.flatMap(namesInEvent)];
      return await commits.submit(names, () => append(newEntries, expected, newEvents));
    },

    async accessesOf(dataSubject, options = {}) {
      const limit = limitOf(options);
      return health.reading(() => {
        const pseudonym = keys.pseudonym(nameOfDataSubject(dataSubject), "record");
        return pseudonym === undefined ? [] : accessTables.accessesOf(pseudonym, limit);
      });
    },
  };
}
