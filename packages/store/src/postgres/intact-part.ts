/** A place in the record. */
export interface RecordPlace {
  readonly chain: string;
  readonly seq: number;
}

/** How far the record is intact: the chains in the order of names, the last of them perhaps not to its end. */
export interface IntactPart {
  readonly chains: readonly RecordPlace[];
  /** Nothing follows: rows that lead further lead nowhere. */
  readonly isWhole: boolean;
  readonly progress: (entries: number) => void;
}

/** A row that leads to a place. */
export interface PlacedRow {
  /** `null` when the row leads to a chain that is not there. */
  readonly chain: string | null;
  readonly seq: number;
}
