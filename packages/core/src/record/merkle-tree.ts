import { emptyHead, nodeHash } from "./chain.ts";

/**
 * A Merkle tree as in RFC 6962 that grows leaf by leaf and remembers no more than its right edge: one hash for each power of two in
 * its size.
 */
export interface MerkleTree {
  /** How many leaves the tree has. */
  readonly size: number;
  /** Adds one leaf: a leaf hash, 64 lower-case hexadecimal digits. */
  push(leaf: string): void;
  /**
   * Adds a whole subtree by its root, in the place of its leaves.
   *
   * @param leaves - a power of two that divides the size the tree has
   */
  pushSubtree(root: string, leaves: number): void;
  /** The root over all leaves so far; the SHA-256 of nothing for an empty tree. */
  root(): string;
  /** The right edge, largest subtree first: what {@link growTree} continues from. */
  frontier(): readonly string[];
}

/**
 * Starts a tree, or continues one from its right edge.
 *
 * @param frontier - what {@link MerkleTree.frontier} gave
 * @param size - how many leaves that tree had
 * @throws {RangeError} when the edge is none that a tree of this size has
 * @see RFC 6962 section 2.1
 */
export function growTree(frontier: readonly string[] = [], size = 0): MerkleTree {
  const sizes = powersIn(size);
  if (sizes.length !== frontier.length) throw new RangeError("the right edge of a tree has one hash for each power of two in its size");
  const roots = [...frontier];
  let leavesSoFar = size;

  function pushSubtree(root: string, leaves: number): void {
    if (!Number.isSafeInteger(Math.log2(leaves)) || leavesSoFar % leaves !== 0)
      throw new RangeError("a subtree stands at a multiple of its own size, a power of two");
    let [hash, count] = [root, leaves];
    while (sizes.at(-1) === count) {
      hash = nodeHash(roots.pop() ?? "", hash);
      count += sizes.pop() ?? 0;
    }
    roots.push(hash);
    sizes.push(count);
    leavesSoFar += leaves;
  }

  return {
    get size() {
      return leavesSoFar;
    },
    push(leaf) {
      pushSubtree(leaf, 1);
    },
    pushSubtree,
    root: () => (roots.length === 0 ? emptyHead : roots.reduceRight((right, left) => nodeHash(left, right))),
    frontier: () => [...roots],
  };
}

/** The powers of two a size is the sum of, largest first. Sizes go beyond 32 bits, so that no bit operator will do. */
function powersIn(size: number): number[] {
  const digits = size.toString(2).length;
  const powers = Array.from({ length: digits }, (_, place) => 2 ** (digits - 1 - place));
  return powers.filter((power) => Math.floor(size / power) % 2 === 1);
}
