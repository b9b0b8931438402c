import {
  WhereforeError,
  type AppendResult,
  type Expectation,
  type NewEntry,
  type NewLedgerEvent,
  type ProcessingRecord,
} from "@wherefore/core";
import { readNewEntry, readNewEvent } from "@wherefore/core/record";
import type { AccessTables } from "./access-tables.ts";
import { namesInEntry, namesInEvent, nameOfDataSubject } from "./people.ts";
import type { StoreParts } from "./subject-ledger.ts";

const usualLimit = 100;

/** The processing record on SQLite. */
export function createProcessingRecord(parts: StoreParts & { readonly accessTables: AccessTables }): ProcessingRecord {
  const { health, keys, commits, ledgerTables, accessTables } = parts;

  function hasMoved({ dataSubject, version }: Expectation): boolean {
    const pseudonym = keys.pseudonym(nameOfDataSubject(dataSubject), "ledger");
    return version !== (pseudonym === undefined ? 0 : ledgerTables.versionOf(pseudonym));
  }

  function append(newEntries: readonly NewEntry[], expect: readonly Expectation[], events: readonly NewLedgerEvent[]): AppendResult {
    const entries = newEntries.map((entry) => accessTables.pseudonymous(entry));
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

    async accessesOf(dataSubject, { limit = usualLimit } = {}) {
      if (!Number.isSafeInteger(limit) || limit < 1)
        throw new WhereforeError("ERR_WHEREFORE_OPTIONS_INVALID", "limit must be a whole number from 1 on.");
      return health.reading(() => {
        const pseudonym = keys.pseudonym(nameOfDataSubject(dataSubject), "record");
        return pseudonym === undefined ? [] : accessTables.accessesOf(pseudonym, limit);
      });
    },
  };
}

function assertDifferent(entries: readonly NewEntry[]): void {
  if (new Set(entries.map(({ id }) => id)).size === entries.length) return;
  const problems = [{ path: ["id"], message: "is that of another entry of the same call" }];
  throw new WhereforeError("ERR_WHEREFORE_ENTRY_INVALID", "Two entries of one call share an id; give every entry a random UUID.", {
    problems,
  });
}
