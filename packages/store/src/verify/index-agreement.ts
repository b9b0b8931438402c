import type { DatabaseSync } from "node:sqlite";
import { answerSeal, type Answer } from "../entries/ledger-answer.ts";
import type { Fault } from "./finding.ts";
import { readStoredEntry, type StoredFields } from "./stored-fields.ts";

interface IndexedEntry {
  readonly seq: number;
  readonly id: string;
  readonly body: string;
  readonly pseudonym: string | null;
  readonly version: number | null;
  readonly key: string | null;
}

interface Mention {
  readonly pseudonym: string;
  readonly at: number;
  readonly seq: number;
  readonly entry: number;
}

/**
 * The first of the intact entries 1 to `entries` that the tables leading to entries describe differently than it does itself.
 *
 * @param isWhole - no entry follows these: rows that lead further lead nowhere
 */
export function firstDisagreement(database: DatabaseSync, entries: number, isWhole: boolean): Fault | undefined {
  const places = [inEntryTables(database, entries), inAnswers(database, entries), ...(isWhole ? [leadingNowhere(database, entries)] : [])];
  const seqs = places.filter((seq) => seq !== undefined);
  return seqs.length === 0 ? undefined : { seq: Math.min(...seqs), why: "index" };
}

/** Walks entries and mentions side by side, both in the order of entries. */
function inEntryTables(database: DatabaseSync, entries: number): number | undefined {
  const indexed = database.prepare(
    "SELECT entry.seq, id, body, pseudonym, version, key FROM entry LEFT JOIN ledger_event USING (seq) WHERE entry.seq <= ? ORDER BY entry.seq",
  );
  const mentions = database
    .prepare("SELECT pseudonym, at, seq, entry FROM record_subject ORDER BY entry, pseudonym")
    .iterate() as Iterator<unknown>;
  const mentionsUpTo = taking(mentions as Iterator<Mention>);
  const accessMeant = accessFinder(database);
  try {
    for (const row of indexed.iterate(entries) as Iterable<unknown> as Iterable<IndexedEntry>) {
      const stored = readStoredEntry(row.body);
      const found = mentionsUpTo(row.seq);
      if (stored.id !== row.id || !ledgerAgrees(stored, row) || !mentionsAgree(stored, row.seq, found, accessMeant)) return row.seq;
    }
    return undefined;
  } finally {
    mentions.return?.();
  }
}

/** Given the place of an entry, takes the mentions up to there that were not taken before. */
function taking(mentions: Iterator<Mention>): (seq: number) => readonly Mention[] {
  let next = mentions.next();
  return (seq) => {
    const taken: Mention[] = [];
    for (; next.done !== true && next.value.entry <= seq; next = mentions.next()) taken.push(next.value);
    return taken;
  };
}

function ledgerAgrees({ kind, dataSubject, event }: StoredFields, { pseudonym, version, key }: IndexedEntry): boolean {
  if (kind !== "ledger") return version === null;
  return pseudonym === dataSubject && version === event?.seq && key === event.key;
}

type AccessFinder = (id: string | undefined) => { readonly seq: number; readonly at: number } | undefined;

function accessFinder(database: DatabaseSync): AccessFinder {
  const byId = database.prepare("SELECT seq, body FROM entry WHERE id = ?");
  return (id) => {
    const row = byId.get(id ?? null) as { seq: number; body: string } | undefined;
    return row && { seq: row.seq, at: Date.parse(readStoredEntry(row.body).at ?? "") };
  };
}

function mentionsAgree(stored: StoredFields, seq: number, found: readonly Mention[], accessMeant: AccessFinder): boolean {
  const people = stored.kind === "access" || stored.kind === "outcome" ? [...(stored.dataSubjects ?? [])].sort() : [];
  if (people.length !== found.length) return false;
  const access = stored.kind === "outcome" ? accessMeant(stored.of) : { seq, at: Date.parse(stored.at ?? "") };
  const expected = (mention: Mention, index: number): boolean =>
    mention.entry === seq && mention.pseudonym === people[index] && mention.seq === access?.seq && mention.at === access.at;
  return found.every(expected);
}

function inAnswers(database: DatabaseSync, entries: number): number | undefined {
  const answers = database.prepare(
    `SELECT answer.*, event.pseudonym AS owner FROM ledger_answer AS answer LEFT JOIN ledger_event AS event USING (seq) WHERE seq <= ? ORDER BY seq`,
  );
  for (const row of answers.iterate(entries) as Iterable<unknown> as Iterable<Answer & { seal: string; owner: string | null }>) {
    if (row.seal !== answerSeal(row) || row.owner !== row.pseudonym) return row.seq;
  }
  return undefined;
}

function leadingNowhere(database: DatabaseSync, entries: number): number | undefined {
  const rows = database.prepare(
    `SELECT min(seq) AS seq FROM (SELECT seq FROM ledger_event UNION ALL SELECT entry FROM record_subject UNION ALL SELECT seq FROM ledger_answer) WHERE seq > ? OR seq < 1`,
  );
  return (rows.get(entries) as { seq: number | null }).seq ?? undefined;
}
