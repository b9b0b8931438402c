import { readStoredEntry, type StoredFields } from "../verify/stored-fields.ts";
import { inAnswers, inVersions } from "./answer-agreement.ts";
import { hexOf, numberOf } from "./encoding.ts";
import type { PostgresSource } from "./record-source.ts";
import type { IntactPart, PlacedRow, RecordPlace } from "./intact-part.ts";
import { rowsInOrder, type RowsInOrder } from "./rows-in-order.ts";

/**
 * The place of the first intact entry that the tables leading to entries describe differently than it does itself. Needs one steady state
 * of the record.
 */
export async function firstDisagreement(source: PostgresSource, part: IntactPart): Promise<RecordPlace | undefined> {
  return (await inEntryTables(source, part)) ?? (await inAnswers(source, part)) ?? (part.isWhole ? await inVersions(source) : undefined);
}

/** Walks entries, events and mentions side by side, all in the order of chains and places. */
async function inEntryTables(source: PostgresSource, { chains, isWhole, progress }: IntactPart): Promise<RecordPlace | undefined> {
  const leading: LeadingRows = {
    events: await rowsInOrder<EventRow>(source, "wherefore_events", eventsInOrder),
    mentions: await rowsInOrder<MentionRow>(source, "wherefore_mentions", mentionsInOrder),
  };
  let read = 0;
  for (const { chain, seq: end } of chains) {
    for (let last = 0; last < end;) {
      const batch = await entriesAfter(source, chain, last, end);
      const wrong = await firstWrong(source, chain, batch, leading);
      if (wrong !== undefined) return { chain, seq: wrong };
      last = batch.at(-1)?.seq ?? end;
      read += batch.length;
      progress(read);
    }
  }
  return isWhole ? (leftOver(await leading.events.next()) ?? leftOver(await leading.mentions.next())) : undefined;
}

function leftOver(row: PlacedRow | undefined): RecordPlace | undefined {
  return row && { chain: row.chain ?? "", seq: row.seq };
}

interface Entry {
  readonly seq: number;
  readonly id: string;
  readonly stored: StoredFields;
}

async function entriesAfter(source: PostgresSource, chain: string, last: number, end: number): Promise<readonly Entry[]> {
  const rows = await source.rows<{ seq: unknown; id: string; body: string }>(
    `SELECT seq, id, body FROM wherefore.entry
      WHERE chain = (SELECT chain FROM wherefore.chain_head WHERE name = $1) AND seq > $2 AND seq <= $3 ORDER BY seq LIMIT 1000`,
    [chain, last, end],
  );
  return rows.map(({ seq, id, body }) => ({ seq: numberOf(seq), id, stored: readStoredEntry(body) }));
}

/** The rows that lead to entries, in their order. */
interface LeadingRows {
  readonly events: RowsInOrder<EventRow>;
  readonly mentions: RowsInOrder<MentionRow>;
}

async function firstWrong(
  source: PostgresSource,
  chain: string,
  entries: readonly Entry[],
  { events, mentions }: LeadingRows,
): Promise<number | undefined> {
  const accesses = await accessesMeant(source, chain, entries);
  for (const { seq, id, stored } of entries) {
    const [ledger, people] = [await events.upTo(chain, seq), await mentions.upTo(chain, seq)];
    if (stored.id !== id || !ledgerAgrees(stored, seq, ledger) || !mentionsAgree(stored, seq, people, accesses)) return seq;
  }
  return undefined;
}

interface EventRow extends PlacedRow {
  readonly pseudonym: Uint8Array;
  readonly version: unknown;
  readonly key: Uint8Array;
}

interface MentionRow extends PlacedRow {
  readonly pseudonym: Uint8Array;
  readonly at: unknown;
  readonly access_chain: string | null;
  readonly access_seq: unknown;
}

const eventsInOrder = `SELECT head.name AS chain, event.seq, event.pseudonym, event.version, event.key
  FROM wherefore.ledger_event AS event LEFT JOIN wherefore.chain_head AS head USING (chain) ORDER BY head.name COLLATE "C", event.seq`;

const mentionsInOrder = `SELECT head.name AS chain, mention.by_seq AS seq, mention.pseudonym, mention.at,
    access.name AS access_chain, mention.seq AS access_seq
  FROM wherefore.record_subject AS mention LEFT JOIN wherefore.chain_head AS head ON head.chain = mention.by_chain
  LEFT JOIN wherefore.chain_head AS access ON access.chain = mention.chain
  ORDER BY head.name COLLATE "C", mention.by_seq, mention.pseudonym`;

function ledgerAgrees({ kind, dataSubject, event }: StoredFields, seq: number, rows: readonly EventRow[]): boolean {
  if (kind !== "ledger") return rows.length === 0;
  const [row, ...others] = rows;
  if (row === undefined || others.length > 0) return false;
  const isSame = row.seq === seq && hexOf(row.pseudonym) === dataSubject && numberOf(row.version) === event?.seq;
  return isSame && hexOf(row.key) === event.key;
}

interface AccessPlace extends RecordPlace {
  readonly at: number;
}

type AccessesMeant = ReadonlyMap<string, AccessPlace>;

/** Where the accesses stand that these entries are about, by the id of the entry. */
async function accessesMeant(source: PostgresSource, chain: string, entries: readonly Entry[]): Promise<AccessesMeant> {
  const asked = entries.flatMap(({ stored: { kind, of } }) => (kind === "outcome" && of !== undefined ? [of] : []));
  const rows = await source.rows<{ id: string; chain: string; seq: unknown; body: string }>(
    `SELECT entry.id, head.name AS chain, entry.seq, entry.body FROM wherefore.entry JOIN wherefore.chain_head AS head USING (chain)
      WHERE entry.id = ANY ($1::uuid[])`,
    [asked],
  );
  const meant = new Map(
    rows.map((row) => [row.id, { chain: row.chain, seq: numberOf(row.seq), at: instantOf(readStoredEntry(row.body)) }]),
  );
  return new Map(
    entries.flatMap(({ id, seq, stored }) => {
      const access = stored.kind === "outcome" ? meant.get(stored.of ?? "") : { chain, seq, at: instantOf(stored) };
      return access === undefined ? [] : [[id, access] as const];
    }),
  );
}

function instantOf({ at }: StoredFields): number {
  return Date.parse(at ?? "");
}

function mentionsAgree(stored: StoredFields, seq: number, found: readonly MentionRow[], accesses: AccessesMeant): boolean {
  const people = stored.kind === "access" || stored.kind === "outcome" ? [...(stored.dataSubjects ?? [])].sort() : [];
  const access = accesses.get(stored.id ?? "");
  // The access an outcome belongs to was pruned: nothing leads to it any more.
  if (people.length === 0 || access === undefined) return found.length === 0;
  const leads = (row: MentionRow, index: number): boolean =>
    row.seq === seq &&
    hexOf(row.pseudonym) === people[index] &&
    row.access_chain === access.chain &&
    numberOf(row.access_seq) === access.seq;
  return people.length === found.length && found.every((row, index) => leads(row, index) && numberOf(row.at) === access.at);
}
