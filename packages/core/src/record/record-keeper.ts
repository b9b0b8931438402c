import type { ChainPosition } from "./follow-chain.ts";
import type { ChainItem, PrunedSubtree, RecordSource } from "./record-source.ts";

/** How far the tree over a chain was grown when a checkpoint was last signed, and which segment of the chain is still open. */
export interface ChainTree extends ChainPosition {
  readonly chain: string;
  /** 1 for the first segment of a chain. */
  readonly segment: number;
  /** Place of the open segment's first entry. */
  readonly first: number;
  /** Instants of the first and the last entry of the open segment, ISO 8601; empty while it has none. */
  readonly since: string;
  readonly until: string;
}

/** How far the log of heads was grown when a checkpoint was last signed. */
export interface LogTree {
  readonly size: number;
  readonly frontier: readonly string[];
}

/** What a checkpoint adds to a store. */
export interface NewCheckpoint {
  /** The rows the log had before: where it has others by now, somebody else signed meanwhile. */
  readonly after: number;
  /** Rows to add to the log of heads. */
  readonly heads: readonly string[];
  readonly log: LogTree;
  readonly trees: readonly ChainTree[];
  readonly note: string;
}

/** What pruning takes out of a store, and what stands there afterwards. */
export interface Pruning {
  readonly chain: string;
  /** First and last place of the segment. */
  readonly first: number;
  readonly last: number;
  /** What goes: the places these stand for, and no others. */
  readonly subtrees: readonly PrunedSubtree[];
  /** The entry that says so, as it is appended: its id and its canonical JSON. */
  readonly entry: { readonly id: string; readonly body: string };
}

/** A record opened so that checkpoints can be written beside it and segments be pruned. A store need not have it. */
export interface RecordKeeper extends RecordSource {
  trees(): Promise<{ readonly log: LogTree; readonly chains: readonly ChainTree[] }>;
  /** Adds a checkpoint in one transaction; `false` when somebody else signed meanwhile. Resolves once it is durable. */
  keep(checkpoint: NewCheckpoint): Promise<boolean>;
  /** Removes entries, with every row that leads to them, and appends the entry that says so, in one transaction. */
  prune(pruning: Pruning): Promise<void>;
}

/** The last place an item of a chain stands for. */
export function lastPlaceOf(item: ChainItem): number {
  return "count" in item ? item.seq + item.count - 1 : item.seq;
}
