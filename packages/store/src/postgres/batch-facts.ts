import { parseEntry } from "../entries/parse-entry.ts";
import type { Draft } from "./batch-draft.ts";
import { hexOf, numberOf, toBytea } from "./encoding.ts";
import type { KnownAccess, LockedPerson, PersonEvent, StoredEntry } from "./known-facts.ts";
import type { PostgresClient } from "./postgres-pool.ts";

/** People whose ledger a batch adds to, and those whose version such a job was decided on: they must not move until it is committed. */
export function peopleToLock(drafts: readonly Draft[]): readonly string[] {
  const writing = drafts.filter(({ events }) => events.length > 0);
  const people = writing.flatMap(({ events, expect }) => [
    ...events.map(({ asked }) => asked.dataSubject),
    ...expect.flatMap(({ pseudonym }) => pseudonym ?? []),
  ]);
  // In one order everywhere, so that two writers never wait for each other in a circle.
  return [...new Set(people)].sort();
}

/** Locks people until the end of the transaction, and reads what of their ledger the batch needs. */
export async function lockPeople(
  client: PostgresClient,
  pseudonyms: readonly string[],
  drafts: readonly Draft[],
): Promise<ReadonlyMap<string, LockedPerson>> {
  const { rows } = await client.query({
    name: "wherefore-lock-people",
    text: `INSERT INTO wherefore.ledger_subject AS present (pseudonym, version) SELECT asked, 0 FROM unnest($1::bytea[]) AS asked
      ON CONFLICT (pseudonym) DO UPDATE SET version = present.version RETURNING pseudonym, version`,
    values: [pseudonyms.map(toBytea)],
  });
  const people = new Map<string, LockedPerson>();
  for (const { pseudonym, version } of rows as { pseudonym: unknown; version: unknown }[])
    people.set(hexOf(pseudonym), { version: numberOf(version), events: [], byKey: new Map(), answers: new Map() });
  await readEvents(client, people, drafts);
  await readAnswers(client, people, drafts);
  return people;
}

interface EventOfPerson {
  readonly pseudonym: unknown;
  readonly key: unknown;
  readonly chain: unknown;
  readonly name: string;
  readonly seq: unknown;
  readonly body: string;
}

async function readEvents(client: PostgresClient, people: ReadonlyMap<string, LockedPerson>, drafts: readonly Draft[]): Promise<void> {
  const asked = drafts.flatMap(({ events }) => events);
  const consenting = asked.filter(({ event }) => event.type === "consent-given").map(({ asked: { dataSubject } }) => dataSubject);
  const { rows } = await client.query({
    name: "wherefore-events-of-locked",
    text: `SELECT event.pseudonym, event.key, event.chain, head.name, event.seq, entry.body
      FROM wherefore.ledger_event AS event JOIN wherefore.entry USING (chain, seq) JOIN wherefore.chain_head AS head USING (chain)
      WHERE (event.pseudonym, event.key) IN (SELECT * FROM unnest($1::bytea[], $2::bytea[])) OR event.pseudonym = ANY ($3::bytea[])
      ORDER BY event.pseudonym, event.version`,
    values: [
      asked.map((each) => toBytea(each.asked.dataSubject)),
      asked.map((each) => toBytea(each.asked.event.key)),
      [...new Set(consenting)].map(toBytea),
    ],
  });
  for (const row of rows as EventOfPerson[]) {
    const person = people.get(hexOf(row.pseudonym));
    const event = eventIn(row);
    person?.events.push(event);
    person?.byKey.set(hexOf(row.key), event);
  }
}

function eventIn({ chain, name, seq, body }: EventOfPerson): PersonEvent {
  return { chain: name, chainNumber: numberOf(chain), seq: numberOf(seq), body };
}

async function readAnswers(client: PostgresClient, people: ReadonlyMap<string, LockedPerson>, drafts: readonly Draft[]): Promise<void> {
  const asked = drafts.flatMap(({ events }) => events).filter(({ event }) => event.type === "consent-given");
  if (asked.length === 0) return;
  const { rows } = await client.query({
    name: "wherefore-answers-of-locked",
    text: `SELECT answer.pseudonym, answer.key, answer.content, answer.chain, head.name, answer.seq, entry.body
      FROM wherefore.ledger_answer AS answer JOIN wherefore.entry USING (chain, seq) JOIN wherefore.chain_head AS head USING (chain)
      WHERE (answer.pseudonym, answer.key) IN (SELECT * FROM unnest($1::bytea[], $2::bytea[]))`,
    values: [asked.map((each) => toBytea(each.asked.dataSubject)), asked.map((each) => toBytea(each.asked.event.key))],
  });
  for (const row of rows as (EventOfPerson & { content: unknown })[])
    people.get(hexOf(row.pseudonym))?.answers.set(hexOf(row.key), { content: hexOf(row.content), standing: eventIn(row) });
}

/** Entries that are in the record, by id. */
export async function readEntries(client: PostgresClient, ids: readonly string[]): Promise<ReadonlyMap<string, StoredEntry>> {
  if (ids.length === 0) return new Map();
  const { rows } = await client.query({
    name: "wherefore-entries-by-id",
    text: `SELECT entry.id, entry.chain, head.name, entry.seq, entry.body
      FROM wherefore.entry JOIN wherefore.chain_head AS head USING (chain) WHERE entry.id = ANY ($1::uuid[])`,
    values: [ids],
  });
  const found = rows as { id: string; chain: unknown; name: string; seq: unknown; body: string }[];
  return new Map(
    found.map(({ id, chain, name, seq, body }) => [id, { chainNumber: numberOf(chain), chain: name, seq: numberOf(seq), body }]),
  );
}

/** The accesses among stored entries, by id. */
export function accessesIn(entries: ReadonlyMap<string, StoredEntry>): readonly (readonly [string, KnownAccess])[] {
  return [...entries].flatMap(([id, stored]) => {
    const access = accessIn(stored);
    return access === undefined ? [] : [[id, access] as const];
  });
}

/** The access a stored entry is, if it is one. */
export function accessIn(stored: StoredEntry | undefined): KnownAccess | undefined {
  if (stored === undefined) return undefined;
  const entry = parseEntry(stored.body);
  return entry.kind === "access" ? { chainNumber: stored.chainNumber, seq: stored.seq, at: Date.parse(entry.at) } : undefined;
}
