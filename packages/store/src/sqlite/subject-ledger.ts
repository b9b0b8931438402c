import {
  stateAt,
  WhereforeError,
  type DataSubject,
  type LedgerChange,
  type LedgerEvent,
  type SubjectLedger,
  type SubjectState,
} from "@wherefore/core";
import type { DatabaseSync } from "node:sqlite";
import { isRestricting } from "../batches/is-restricting.ts";
import { eventFrom, parseLedgerEntry } from "../entries/ledger-entry.ts";
import { dataSubjectNamed, nameOfDataSubject } from "../people/names.ts";
import type { Health } from "./health.ts";
import type { KeyLookup } from "./key-lookup.ts";
import type { Batches } from "../batches/batches.ts";

/** What both ports of a store are made of. */
export interface StoreParts {
  /** Connections that only read: what is asked for during a request is answered without a detour over the writer's thread. */
  readonly reader: DatabaseSync;
  readonly keys: KeyLookup;
  readonly health: Health;
  readonly batches: Batches;
  readonly now: () => number;
}

/** The subject ledger on SQLite. */
export function createSubjectLedger({ reader, health, keys, batches, now }: StoreParts): SubjectLedger {
  // One statement for many people is one read: no state is newer than another.
  const eventsOfMany = reader.prepare(
    `SELECT asked.key AS place, body FROM json_each(?) AS asked JOIN ledger_event ON pseudonym = asked.value JOIN entry USING (seq) ORDER BY place, version`,
  );
  const changes = reader.prepare("SELECT seq, pseudonym, version FROM ledger_event WHERE seq > ? ORDER BY seq");

  function eventsOf(people: readonly DataSubject[]): LedgerEvent[][] {
    const pseudonyms = people.map((person) => keys.pseudonym(nameOfDataSubject(person), "ledger") ?? null);
    const found = people.map((): LedgerEvent[] => []);
    const rows = eventsOfMany.all(JSON.stringify(pseudonyms)) as unknown as { place: number; body: string }[];
    for (const { place, body } of rows) {
      const person = people[place];
      if (person !== undefined) found[place]?.push(eventFrom((hash) => keys.nameOf(hash), parseLedgerEntry(body), person));
    }
    return found;
  }

  function changesAfter(seq: number, limit: number): LedgerChange[] {
    const found: LedgerChange[] = [];
    for (const row of changes.iterate(seq) as Iterable<unknown> as Iterable<{ seq: number; pseudonym: string; version: number }>) {
      const name = keys.nameOf(row.pseudonym);
      if (name !== undefined) found.push({ cursor: row.seq.toString(), dataSubject: dataSubjectNamed(name), version: row.version });
      if (found.length >= limit) break;
    }
    return found;
  }

  return {
    async append(event) {
      return await batches.submit({ do: "event", event }, { rows: 1, isRestricting: isRestricting(event) });
    },

    async statesOf(dataSubjects): Promise<readonly SubjectState[]> {
      return health.reading(() => {
        const at = now();
        return eventsOf(dataSubjects).map((events) => stateAt(events, at));
      });
    },

    async eventsOf(dataSubject) {
      return health.reading(() => eventsOf([dataSubject])[0] ?? []);
    },

    async changesSince(cursor, limit) {
      return health.reading(() => changesAfter(placeOf(cursor), limit));
    },
  };
}

function placeOf(cursor: string): number {
  if (cursor === "") return 0;
  if (!/^\d{1,15}$/.test(cursor))
    throw new WhereforeError("ERR_WHEREFORE_OPTIONS_INVALID", 'The cursor is none that changesSince gave; use "" for the beginning.');
  return Number(cursor);
}
