import { WhereforeError, type AppendResult, type Expectation, type NewEntry, type NewLedgerEvent, type ProcessingRecord } from "@wherefore/core";
import { readNewEntry, readNewEvent } from "@wherefore/core/record";
import type { AccessTables } from "./access-tables.ts";
import { namesInEntry, namesInEvent, nameOfDataSubject } from "./people.ts";
import type { StoreParts } from "./subject-ledger.ts";

const usualLimit = 100;

/** The processing record on SQLite. */
export function createProcessingRecord(parts: StoreParts & { readonly accessTables: AccessTables }): ProcessingRecord {
  const { health, keys, commits, ledgerTables, accessTables } = parts;

  function hasMoved({ dataSubject, version }: Expectation): boolean {
    const pseudonym = keys.keyedHash(nameOfDataSubject(dataSubject), "ledger");
    return version !== (pseudonym === undefined ? 0 : ledgerTables.versionOf(pseudonym));
  }

  function append(entries: readonly NewEntry[], expect: readonly Expectation[], events: readonly NewLedgerEvent[]): AppendResult {
    const isResent = entries.length > 0 && entries.every((entry) => accessTables.has(entry));
    const moved = isResent ? [] : expect.filter(hasMoved).map(({ dataSubject }) => dataSubject);
    if (moved.length > 0) return { outcome: "stale", moved };
    for (const event of events) ledgerTables.append(event);
    return { outcome: "committed", receipts: entries.map((entry) => accessTables.append(entry)) };
  }

  return {
    async append(entries, expect, events = []) {
      const newEntries = entries.map(readNewEntry);
      const newEvents = events.map(readNewEvent);
      const expected = expect.map(({ dataSubject, version }) => ({ dataSubject: { ...dataSubject }, version }));
      const names = [...newEntries.flatMap(namesInEntry), ...newEvents.flatMap(namesInEvent)];
      return await commits.submit(names, () => append(newEntries, expected, newEvents));
    },
    // eslint-disable-next-line @typescript-eslint/require-await -- SQLite answers at once; the port also serves stores that do not
    async accessesOf(dataSubject, { limit = usualLimit } = {}) {
      if (!Number.isSafeInteger(limit) || limit < 1) throw new WhereforeError("ERR_WHEREFORE_OPTIONS_INVALID", "limit must be a whole number from 1 on.");
      return health.reading(() => {
        const pseudonym = keys.keyedHash(nameOfDataSubject(dataSubject), "record");
        return pseudonym === undefined ? [] : accessTables.accessesOf(pseudonym, limit);
      });
    },
  };
}
