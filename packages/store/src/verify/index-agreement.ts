import type { DatabaseSync } from "node:sqlite";
import { answerSeal, type Answer } from "../entries/ledger-answer.ts";
import { readStoredEntry, type StoredFields } from "./stored-fields.ts";

const batch = 1_000;

type EntryRow = readonly [seq: number, id: string, body: string];
type LedgerRow = readonly [seq: number, pseudonym: string, version: number, key: string];
type MentionRow = readonly [entry: number, pseudonym: string, at: number, seq: number];

/**
 * The place of the first of the intact entries 1 to `entries` that the tables leading to entries describe differently than it does
 * itself.
 *
 * @param isWhole - no entry follows these: rows that lead further lead nowhere
 */
export function firstDisagreement(
  database: DatabaseSync,
  entries: number,
  isWhole: boolean,
  progress: (entries: number) => void = () => undefined,
): number | undefined {
  const places = [
    inEntryTables(database, entries, progress),
    inAnswers(database, entries),
    ...(isWhole ? [leadingNowhere(database, entries)] : []),
  ];
  const seqs = places.filter((seq) => seq !== undefined);
  return seqs.length === 0 ? undefined : Math.min(...seqs);
}

/** Walks entries, events and mentions side by side, all in the order of entries. */
function inEntryTables(database: DatabaseSync, entries: number, progress: (entries: number) => void): number | undefined {
  const rows = inArrays(database, "SELECT seq, id, body FROM entry WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?");
  const events = takingFrom<LedgerRow>(
    inArrays(database, "SELECT seq, pseudonym, version, key FROM ledger_event WHERE seq > 0 ORDER BY seq").iterate(),
  );
  const mentions = takingFrom<MentionRow>(
    inArrays(database, "SELECT entry, pseudonym, at, seq FROM record_subject WHERE entry > 0 ORDER BY entry, pseudonym").iterate(),
  );
  const accessMeant = accessFinder(database);
  try {
    let last = 0;
    for (let found = rows.all(0, entries, batch); found.length > 0; found = rows.all(last, entries, batch)) {
      for (const [seq, id, body] of found as unknown as EntryRow[]) {
        const stored = readStoredEntry(body);
        const [event, people] = [events.upTo(seq), mentions.upTo(seq)];
        if (stored.id !== id || !ledgerAgrees(stored, seq, event) || !mentionsAgree(stored, seq, people, accessMeant)) return seq;
        last = seq;
      }
      progress(last);
    }
    return undefined;
  } finally {
    events.close();
    mentions.close();
  }
}

function inArrays(database: DatabaseSync, sql: string): ReturnType<DatabaseSync["prepare"]> {
  const statement = database.prepare(sql);
  statement.setReturnArrays(true);
  return statement;
}

interface Taking<Row> {
  /** The rows up to this entry that were not taken before. */
  upTo(seq: number): readonly Row[];
  close(): void;
}

function takingFrom<Row extends readonly [number, ...unknown[]]>(open: Iterator<unknown>): Taking<Row> {
  const rows = open as Iterator<Row, undefined>;
  let next = rows.next();
  return {
    upTo(seq) {
      if (next.done === true || next.value[0] > seq) return [];
      const taken: Row[] = [];
      for (; next.done !== true && next.value[0] <= seq; next = rows.next()) taken.push(next.value);
      return taken;
    },
    close() {
      rows.return?.();
    },
  };
}

function ledgerAgrees({ kind, dataSubject, event }: StoredFields, seq: number, rows: readonly LedgerRow[]): boolean {
  if (kind !== "ledger") return rows.length === 0;
  const [row, ...others] = rows;
  if (row === undefined || others.length > 0) return false;
  const [place, pseudonym, version, key] = row;
  return place === seq && pseudonym === dataSubject && version === event?.seq && key === event.key;
}

type AccessFinder = (id: string | undefined) => { readonly seq: number; readonly at: number } | undefined;

function accessFinder(database: DatabaseSync): AccessFinder {
  const byId = database.prepare("SELECT seq, body FROM entry WHERE id = ?");
  return (id) => {
    const row = byId.get(id ?? null) as { seq: number; body: string } | undefined;
    return row && { seq: row.seq, at: Date.parse(readStoredEntry(row.body).at ?? "") };
  };
}

function mentionsAgree(stored: StoredFields, seq: number, found: readonly MentionRow[], accessMeant: AccessFinder): boolean {
  const people = stored.kind === "access" || stored.kind === "outcome" ? (stored.dataSubjects ?? []) : [];
  if (people.length === 0) return found.length === 0;
  const access = stored.kind === "outcome" ? accessMeant(stored.of) : { seq, at: Date.parse(stored.at ?? "") };
  // The access an outcome belongs to was pruned: nothing leads to it any more.
  if (access === undefined) return found.length === 0;
  if (people.length !== found.length) return false;
  const inOrder = people.length === 1 ? people : [...people].sort();
  return found.every(
    ([entry, pseudonym, at, place], index) => entry === seq && pseudonym === inOrder[index] && place === access.seq && at === access.at,
  );
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
