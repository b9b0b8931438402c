/** Where a chain ends: its last place, and the head after it. */
export interface ChainEnd {
  readonly chain: string;
  readonly seq: number;
  readonly head: string;
  /** Nothing will follow: its writer ended it, or lost it. */
  readonly isOver?: boolean;
}

/** One stored entry: its 1-based place, its canonical JSON, and the head the chain had after it. */
export interface ChainRow {
  readonly seq: number;
  readonly body: string | Uint8Array;
  readonly head: string;
}

/**
 * Entries that were pruned, as one full subtree of the tree over the chain: the places from `seq` on, `count` of them, the root of the
 * subtree, and the head the chain had after the last of them.
 */
export interface PrunedSubtree {
  readonly seq: number;
  readonly count: number;
  readonly root: string;
  readonly head: string;
}

/** What stands in a chain, in the order of places. */
export type ChainItem = ChainRow | PrunedSubtree;

/** A checkpoint as it is stored: how many rows of the log of heads it covers, and the signed note. */
export interface StoredCheckpoint {
  readonly size: number;
  readonly note: string;
}

/** A record opened for reading: what verification and the reports need of a store. Needs no keys. */
export interface RecordSource {
  /** What was opened, for messages: never with a password in it. */
  readonly name: string;
  /** Every chain, in the order of names. */
  chains(): Promise<readonly ChainEnd[]>;
  /** What stands in a chain after a place, in order; nothing at its end. */
  itemsAfter(chain: string, seq: number): Promise<readonly ChainItem[]>;
  /** Rows of the log of heads after a position, in order; nothing at its end. Each is the text of a {@link SignedHead}. */
  headsAfter(position: number): Promise<readonly string[]>;
  /** Checkpoints the store holds that cover more rows of that log than these, smallest first, as signed notes; nothing at the end. */
  checkpointsAfter(size: number): Promise<readonly StoredCheckpoint[]>;
  /** The checkpoint that covers most. */
  newestCheckpoint(): Promise<StoredCheckpoint | undefined>;
  /** Runs reads that all see one and the same state of the record, whatever is written meanwhile. */
  steadily<T>(read: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Whether an item of a chain stands for entries that were pruned. */
export function isPruned(item: ChainItem): item is PrunedSubtree {
  return "count" in item;
}
