import { stateAt, type DataSubject, type LedgerEntry, type LedgerEvent, type SubjectLedger } from "@wherefore/core";
import type { Batches } from "../batches/batches.ts";
import { isRestricting } from "../batches/is-restricting.ts";
import { eventFrom, parseLedgerEntry } from "../entries/ledger-entry.ts";
import type { KeyStore } from "../people/key-store.ts";
import { nameOfDataSubject } from "../people/names.ts";
import { rowsOf } from "./connection.ts";
import { numberOf, toBytea } from "./encoding.ts";
import type { Health } from "./health.ts";
import { changesAfter, readCursor } from "./ledger-changes.ts";
import type { PostgresPool } from "./postgres-pool.ts";

/** What both ports of a store are made of. */
export interface StoreParts {
  readonly pool: PostgresPool;
  readonly keys: KeyStore;
  readonly health: Health;
  readonly batches: Batches;
  readonly now: () => number;
}

/** The subject ledger on PostgreSQL. */
export function createSubjectLedger({ pool, health, keys, batches, now }: StoreParts): SubjectLedger {
  async function eventsOf(people: readonly DataSubject[]): Promise<readonly (readonly LedgerEvent[])[]> {
    const names = people.map(nameOfDataSubject);
    const keyring = await keys.find(names);
    const entries = await entriesOf(
      pool,
      names.map((name) => keyring.pseudonym(name, "ledger")),
    );
    const linked = await keys.namesOf(entries.flat().flatMap(linkedTo));
    return people.map((person, place) => (entries[place] ?? []).map((entry) => eventFrom((hash) => linked.get(hash), entry, person)));
  }

  return {
    async append(event) {
      return await batches.submit({ do: "event", event }, { rows: 1, isRestricting: isRestricting(event) });
    },

    async statesOf(dataSubjects) {
      return await health.reading(async () => {
        const at = now();
        return (await eventsOf(dataSubjects)).map((events) => stateAt(events, at));
      });
    },

    async eventsOf(dataSubject) {
      return await health.reading(async () => (await eventsOf([dataSubject]))[0] ?? []);
    },

    async changesSince(cursor, limit) {
      const after = readCursor(cursor);
      return await health.reading(async () => await changesAfter(pool, keys, after, limit));
    },
  };
}

/** The events of many people in one statement: no state is newer than another. */
async function entriesOf(pool: PostgresPool, pseudonyms: readonly (string | undefined)[]): Promise<readonly LedgerEntry[][]> {
  const found = pseudonyms.map((): LedgerEntry[] => []);
  if (pseudonyms.every((pseudonym) => pseudonym === undefined)) return found;
  const rows = await rowsOf<{ place: unknown; body: string }>(pool, {
    name: "wherefore-events-of-people",
    text: `SELECT asked.place, entry.body FROM unnest($1::bytea[]) WITH ORDINALITY AS asked (pseudonym, place)
      JOIN wherefore.ledger_event AS event USING (pseudonym) JOIN wherefore.entry USING (chain, seq) ORDER BY asked.place, event.version`,
    values: [pseudonyms.map((pseudonym) => (pseudonym === undefined ? null : toBytea(pseudonym)))],
  });
  for (const { place, body } of rows) found[numberOf(place) - 1]?.push(parseLedgerEntry(body));
  return found;
}

function linkedTo({ event }: LedgerEntry): readonly string[] {
  return event.type === "linked" ? [event["to"] as string] : [];
}
