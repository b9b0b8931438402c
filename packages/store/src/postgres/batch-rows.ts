/** One row of `entry`. */
export interface EntryRow {
  readonly seq: number;
  readonly id: string;
  readonly body: string;
  readonly head: string;
}

/** One row of `record_subject`. */
export interface MentionRow {
  readonly pseudonym: string;
  readonly at: number;
  readonly chainNumber: number;
  readonly seq: number;
  readonly bySeq: number;
}

/** One row of `ledger_event`. */
export interface EventRow {
  readonly seq: number;
  readonly pseudonym: string;
  readonly version: number;
  readonly key: string;
}

/** One row of `ledger_answer`. */
export interface AnswerRow {
  readonly pseudonym: string;
  readonly key: string;
  readonly content: string;
  readonly chainNumber: number;
  readonly seq: number;
  readonly seal: string;
}

/** Everything a batch adds. */
export interface BatchRows {
  readonly entries: readonly EntryRow[];
  readonly mentions: readonly MentionRow[];
  readonly events: readonly EventRow[];
  readonly answers: readonly AnswerRow[];
}
