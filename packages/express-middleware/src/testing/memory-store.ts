import { WhereforeError, dataSubjectKey, stateAt, type DataSubject, type NewAccessEntry, type Store } from "@wherefore/core";
import { readNewEntry, readNewEvent } from "@wherefore/core/record";
import { appendEntry, differentEntries, receiptsIfResent } from "./memory-entries.ts";
import { appendEvent } from "./memory-events.ts";
import { emptyMemory, type Memory } from "./memory.ts";

/** A store in memory, for tests: no file, no worker, no handle that keeps a process alive. */
export interface MemoryStore extends Store {
  /** Every access as the guard reported it, oldest first. */
  accesses(): readonly NewAccessEntry[];
}

const USUAL_LIMIT = 100;

/**
 * A store in memory that keeps the promises of every store, except that its memory ends with the process.
 *
 * @param memory - hand over the same one to go on as after a restart
 * @example
 * ```ts
 * const guard = privacy.start({ store: memoryStore(), dataSubject: (req) => req.get("x-user") });
 * ```
 */
export function memoryStore(memory: Memory = emptyMemory()): MemoryStore {
  let isClosed = false;
  const open = (): Memory => {
    if (isClosed)
      throw new WhereforeError("ERR_WHEREFORE_STORE_UNAVAILABLE", "The store is closed; open one for as long as the guard runs.");
    return memory;
  };
  const eventsOf = (person: DataSubject): NonNullable<ReturnType<Memory["rows"]["people"]["get"]>>["events"] =>
    open().rows.people.get(dataSubjectKey(person))?.events ?? [];
  return {
    description: "memory, for tests",
    ledger: {
      append: async (event) => appendEvent(open(), readNewEvent(event)),
      statesOf: async (people) => people.map((person) => stateAt(eventsOf(person), Number.MAX_SAFE_INTEGER)),
      eventsOf: async (person) => [...eventsOf(person)],
      changesSince: async (cursor, limit) =>
        open()
          .rows.changes.map((change, index) => ({ cursor: String(index + 1), ...change }))
          .slice(Number(cursor), Number(cursor) + limit),
    },
    record: recordIn(open),
    accesses: () => [...memory.rows.entries.values()].flatMap(({ access }) => (access ? [access.reported] : [])),
    close: async () => {
      isClosed = true;
    },
  };
}

function recordIn(open: () => Memory): Store["record"] {
  return {
    append: async (newEntries, expect, newEvents = []) => {
      const memory = open();
      const entries = differentEntries(newEntries.map((entry) => readNewEntry(entry)));
      const events = newEvents.map((event) => readNewEvent(event));
      const resent = receiptsIfResent(memory, entries);
      if (resent) return { outcome: "committed", receipts: resent };
      const moved = expect.filter(
        ({ dataSubject, version }) => (memory.rows.people.get(dataSubjectKey(dataSubject))?.events.length ?? 0) !== version,
      );
      if (moved.length > 0) return { outcome: "stale", moved: moved.map(({ dataSubject }) => dataSubject) };
      return {
        outcome: "committed",
        receipts: allOrNothing(memory, () => {
          for (const event of events) appendEvent(memory, event);
          return entries.map((entry) => appendEntry(memory, entry));
        }),
      };
    },
    defer: async (newEntries) => {
      const memory = open();
      for (const entry of newEntries) appendEntry(memory, readNewEntry(entry));
    },
    accessesOf: async (person, { limit = USUAL_LIMIT } = {}) => {
      const { entries } = open().rows;
      const key = dataSubjectKey(person);
      const named = new Set([...entries.values()].flatMap(({ of, people }) => (of !== undefined && people.has(key) ? [of] : [])));
      const concerned = [...entries].filter(([id, { people }]) => people.has(key) || named.has(id));
      return concerned
        .flatMap(([, { access }]) => (access ? [access.shown] : []))
        .reverse()
        .slice(0, limit);
    },
  };
}

function allOrNothing<T>(memory: Memory, write: () => T): T {
  const before = memory.rows;
  try {
    return write();
  } catch (reason) {
    memory.rows = before;
    throw reason;
  }
}
