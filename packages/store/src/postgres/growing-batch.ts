import type { Receipt } from "@wherefore/core";
import { leafHash, nextHead } from "@wherefore/core/record";
import type { AnswerRow, EntryRow, EventRow, MentionRow } from "./batch-rows.ts";

/** A place in a chain: how many entries it has, and its head after them. */
export interface ChainPlace {
  readonly seq: number;
  readonly head: string;
}

/** The chain a batch is for: its number in the database, its name in receipts, and where it ends. */
export interface ChainEnd extends ChainPlace {
  readonly number: number;
  readonly name: string;
}

/** The rows of a batch while it is planned, one job after the other. */
export interface GrowingBatch {
  readonly chain: ChainEnd;
  readonly entries: EntryRow[];
  readonly mentions: MentionRow[];
  readonly events: EventRow[];
  readonly answers: AnswerRow[];
  /** Where the chain ends with what was added so far. */
  readonly end: ChainPlace;
  /** Adds one entry to the chain. */
  append(id: string, body: string): Receipt;
  /** Says how something outside the rows is taken back. */
  onUndo(undo: () => void): void;
  /** Does one job; where it throws, everything it added is taken back. */
  attempt<T>(job: () => T): T;
}

export function growBatch(chain: ChainEnd): GrowingBatch {
  const [entries, mentions, events, answers] = [[] as EntryRow[], [] as MentionRow[], [] as EventRow[], [] as AnswerRow[]];
  const rows = [entries, mentions, events, answers];
  const undos: (() => void)[] = [];

  return {
    chain,
    entries,
    mentions,
    events,
    answers,
    get end() {
      return entries.at(-1) ?? { seq: chain.seq, head: chain.head };
    },
    append(id, body) {
      const [{ seq, head }, leaf] = [this.end, leafHash(body)];
      entries.push({ id, body, seq: seq + 1, head: nextHead(head, leaf) });
      return { chain: chain.name, seq: seq + 1, leaf };
    },
    onUndo: (undo) => void undos.push(undo),
    attempt(job) {
      const lengths = rows.map(({ length }) => length);
      undos.length = 0;
      try {
        return job();
      } catch (error) {
        for (const undo of undos.reverse()) undo();
        rows.forEach((list, index) => (list.length = lengths[index] ?? 0));
        throw error;
      }
    },
  };
}
