import { emptyHead, leafHash, nextHead } from "./chain.ts";
import { entryKind } from "./entry-kind.ts";
import type { Entry } from "./entry.ts";
import { growTree, type MerkleTree } from "./merkle-tree.ts";
import { isPruned, type ChainItem, type ChainRow, type PrunedSubtree } from "./record-source.ts";
import type { TreeHead } from "./checkpoint.ts";

/**
 * What is wrong with an entry: it is not what was recorded, not there, not in its place, or no entry at all; or it follows another
 * past than the signed one, or the record ends before a signed head.
 */
export type ChainFault = "altered" | "missing" | "reordered" | "malformed" | "forked" | "rolled-back";

/** The first fault of a chain, at its 1-based place. */
export interface FaultInChain {
  readonly seq: number;
  readonly why: ChainFault;
  /** Every entry is intact, but the row that says where the chain ends is not. */
  readonly kind?: "head";
}

/** Where following a chain may start: at its beginning, or after entries that were verified before. */
export interface ChainPosition {
  /** How many entries precede. */
  readonly seq: number;
  readonly head: string;
  /** Right edge of the tree over them. */
  readonly frontier: readonly string[];
}

/** Recomputes a chain item by item, in one pass. */
export interface ChainFollower {
  /** Takes the next item; `false` once nothing further can change the finding. */
  take(item: ChainItem): boolean;
  /**
   * Says what was found once everything was taken.
   *
   * @param end - where the chain is said to end; left out where that is not looked at
   */
  finish(end?: Pick<ChainPosition, "seq" | "head">): FaultInChain | undefined;
  /** What was found intact so far. */
  position(): ChainPosition;
}

/** Before the first entry. */
export const beginning: ChainPosition = { seq: 0, head: emptyHead, frontier: [] };

/**
 * Follows a chain.
 *
 * @param signed - sizes and roots the chain was signed with, in ascending order of size
 * @param from - where to start; where nothing was signed and nothing is said here, no tree is grown
 * @param seen - told of each intact entry, and of what kind it is
 */
export function followChain(
  signed: readonly TreeHead[],
  from?: ChainPosition,
  seen?: (row: ChainRow, kind: Entry["kind"]) => void,
): ChainFollower {
  const tree = signed.length > 0 || from !== undefined ? growTree(from?.frontier, from?.seq) : undefined;
  let { seq, head } = from ?? beginning;
  let fault: FaultInChain | undefined;
  let outOfPlace: ChainRow | undefined;
  const roots = rootsToMeet(signed, seq);

  function takeRow(row: ChainRow): ChainFault | undefined {
    const leaf = leafHash(row.body);
    const expected = nextHead(head, leaf);
    if (row.head !== expected) {
      outOfPlace = row;
      return "altered";
    }
    const kind = entryKind(row.body);
    if (kind === undefined) return "malformed";
    seen?.(row, kind);
    head = expected;
    tree?.push(leaf);
    return undefined;
  }

  function takePruned(pruned: PrunedSubtree): ChainFault | undefined {
    if (!isHash(pruned.root) || !isHash(pruned.head)) return "altered";
    try {
      tree?.pushSubtree(pruned.root, pruned.count);
      head = pruned.head;
      return undefined;
    } catch {
      return "altered";
    }
  }

  const takeNext = (item: ChainItem): ChainFault | undefined => (isPruned(item) ? takePruned(item) : takeRow(item));

  return {
    take(item) {
      if (fault !== undefined) {
        if (outOfPlace === undefined || !belongsBefore(head, item, outOfPlace)) return outOfPlace !== undefined;
        fault = { ...fault, why: "reordered" };
        return false;
      }
      const why = item.seq === seq + 1 ? takeNext(item) : item.seq > seq ? "missing" : "reordered";
      if (why !== undefined) fault = { seq: seq + 1, why };
      else {
        seq += isPruned(item) ? item.count : 1;
        const fork = tree && roots.forkAt(tree);
        if (fork !== undefined) fault = { seq: fork, why: "forked" };
      }
      return fault === undefined || outOfPlace !== undefined;
    },
    finish(end) {
      if (fault !== undefined) return fault;
      if (end !== undefined && end.seq > seq && end.head !== head) return { seq: seq + 1, why: "missing" };
      if (end !== undefined && (end.seq !== seq || end.head !== head)) return { seq, kind: "head", why: "altered" };
      return roots.areLeft() ? { seq: seq + 1, why: "rolled-back" } : undefined;
    },
    position: () => ({ seq, head, frontier: tree?.frontier() ?? [] }),
  };
}

/** What belongs in the place of a row may stand further down: whole rows were exchanged, or only their bodies. */
function belongsBefore(head: string, item: ChainItem, row: ChainRow): boolean {
  if (isPruned(item)) return false;
  const later = nextHead(head, leafHash(item.body));
  return later === item.head || later === row.head;
}

/** Written as this program writes it: other spellings of the same number are no hash. */
function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

interface RootsToMeet {
  /** The first place at which a tree can differ from what was signed, when its root is not the signed one of its size. */
  forkAt(tree: MerkleTree): number | undefined;
  /** Whether more was signed than was met. */
  areLeft(): boolean;
}

/** A root signed amid entries that were pruned since is passed over: the next one covers it. */
function rootsToMeet(signed: readonly TreeHead[], from: number): RootsToMeet {
  let next = signed.filter(({ size }) => size <= from).length;
  let met = from;
  return {
    forkAt(tree) {
      for (let head = signed[next]; head !== undefined && head.size <= tree.size; head = signed[next]) {
        if (head.size === tree.size && head.root !== tree.root()) return met + 1;
        met = head.size;
        next += 1;
      }
      return undefined;
    },
    areLeft: () => next < signed.length,
  };
}
