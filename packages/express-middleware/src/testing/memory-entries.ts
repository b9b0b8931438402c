import { WhereforeError, dataSubjectKey, type AccessEntry, type NewAccessEntry, type NewEntry, type Receipt } from "@wherefore/core";
import { canonicalJson } from "@wherefore/core/record";
import { receiptFor, type EntryRow, type Memory } from "./memory.ts";

/** @throws {WhereforeError} `ERR_WHEREFORE_ENTRY_INVALID` when two entries of one call share an id */
export function differentEntries(entries: readonly NewEntry[]): readonly NewEntry[] {
  if (new Set(entries.map(({ id }) => id)).size === entries.length) return entries;
  throw new WhereforeError("ERR_WHEREFORE_ENTRY_INVALID", "Two entries of one call share an id; give every entry a random UUID.");
}

/** The receipts of entries that were all recorded before, because their answer was lost. */
export function receiptsIfResent({ rows }: Memory, entries: readonly NewEntry[]): readonly Receipt[] | undefined {
  const known = entries.map((entry) => rows.entries.get(entry.id));
  const isReused = known.some((row, index) => row && row.text !== canonicalJson(entries[index]));
  if (isReused) throw new WhereforeError("ERR_WHEREFORE_KEY_REUSED", "The id was used for another entry; give every entry a random UUID.");
  const found = known.filter((row) => row !== undefined);
  return entries.length > 0 && found.length === entries.length ? found.map(({ receipt }) => receipt) : undefined;
}

export function appendEntry(memory: Memory, entry: NewEntry): Receipt {
  if (entry.kind === "outcome" && !memory.rows.entries.get(entry.of)?.access) {
    throw new WhereforeError("ERR_WHEREFORE_ENTRY_INVALID", "An outcome is of no access that was recorded; give the id of its access.");
  }
  const receipt = receiptFor(memory.rows.length, { ...entry, dataSubjects: entry.dataSubjects.map(memory.pseudonymOf) });
  const row: EntryRow = {
    text: canonicalJson(entry),
    receipt,
    people: new Set(entry.dataSubjects.map(dataSubjectKey)),
    ...(entry.kind === "access" ? { access: { reported: entry, shown: shownIn(memory, entry) } } : { of: entry.of }),
  };
  memory.rows = { ...memory.rows, length: memory.rows.length + 1, entries: new Map(memory.rows.entries).set(entry.id, row) };
  return receipt;
}

function shownIn({ pseudonymOf }: Memory, entry: NewAccessEntry): AccessEntry {
  const { accessor } = entry;
  return {
    ...entry,
    dataSubjects: entry.dataSubjects.map(pseudonymOf),
    accessor: accessor && { pseudonym: pseudonymOf({ id: accessor.id, as: "person" }), roles: accessor.roles },
  };
}
