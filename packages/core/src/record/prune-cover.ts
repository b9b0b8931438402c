import { nodeHash } from "./chain.ts";
import type { PrunedSubtree } from "./record-source.ts";

/** One place of a segment that is pruned: its leaf where its entry goes, none where it stays. */
export interface PrunePlace {
  readonly seq: number;
  /** The leaf hash of an entry that is removed. */
  readonly leaf?: string;
  /** The head of the chain after the entry. */
  readonly head: string;
}

/**
 * The fewest full subtrees that stand for the removed entries of a segment, in order. Entries that stay stand for themselves, so that
 * the tree over the chain keeps its root.
 *
 * @param places - every place of the segment, in order
 */
export function prunedSubtrees(places: Iterable<PrunePlace>): readonly PrunedSubtree[] {
  const done: PrunedSubtree[] = [];
  // Subtrees that may still become halves of a larger one.
  let open: PrunedSubtree[] = [];
  for (const { seq, leaf, head } of places) {
    if (leaf === undefined) {
      done.push(...open);
      open = [];
    } else {
      open.push({ seq, count: 1, root: leaf, head });
      while (join(open));
    }
  }
  return [...done, ...open];
}

/** Joins the last two where they are the halves of one subtree of the tree over the whole chain. */
function join(open: PrunedSubtree[]): boolean {
  const [left, right] = open.slice(-2);
  if (left === undefined || right?.count !== left.count || (left.seq - 1) % (2 * left.count) !== 0) return false;
  open.splice(-2, 2, { seq: left.seq, count: 2 * left.count, root: nodeHash(left.root, right.root), head: right.head });
  return true;
}
