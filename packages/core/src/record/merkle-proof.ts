import { emptyHead, nodeHash } from "./chain.ts";

/** Leaves `from` up to but not including `to`, counted from 0. */
export interface LeafRange {
  readonly from: number;
  readonly to: number;
}

/** What an inclusion proof claims: that a leaf stands at an index of a tree with this size and root. */
export interface InclusionClaim {
  readonly leaf: string;
  /** Place of the leaf, counted from 0. */
  readonly index: number;
  readonly size: number;
  readonly root: string;
}

/** What a consistency proof claims: that the first tree is what the second one begins with. */
export interface ConsistencyClaim {
  readonly firstSize: number;
  readonly firstRoot: string;
  readonly secondSize: number;
  readonly secondRoot: string;
}

/**
 * The subtrees whose roots make up the inclusion proof of a leaf, in the order of the proof.
 *
 * @throws {RangeError} when the tree has no such leaf
 * @see RFC 6962 section 2.1.1
 */
export function inclusionRanges(index: number, size: number): readonly LeafRange[] {
  if (!isCount(index) || !isCount(size) || index >= size) throw new RangeError("the tree has no leaf at that index");
  return path(index, { from: 0, to: size });
}

function path(index: number, { from, to }: LeafRange): LeafRange[] {
  if (to - from === 1) return [];
  const middle = from + split(to - from);
  return index < middle
    ? [...path(index, { from, to: middle }), { from: middle, to }]
    : [...path(index, { from: middle, to }), { from, to: middle }];
}

/**
 * The subtrees whose roots make up the proof that a tree begins with a smaller one, in the order of the proof.
 *
 * @throws {RangeError} when the first tree is empty or larger than the second
 * @see RFC 6962 section 2.1.2
 */
export function consistencyRanges(firstSize: number, secondSize: number): readonly LeafRange[] {
  if (!isCount(firstSize) || !isCount(secondSize) || firstSize < 1 || firstSize > secondSize)
    throw new RangeError("a tree can begin only with one that has leaves, and no more than itself");
  return subproof(firstSize, { from: 0, to: secondSize }, true);
}

function subproof(until: number, range: LeafRange, isKnown: boolean): LeafRange[] {
  const { from, to } = range;
  if (until === to) return isKnown ? [] : [range];
  const middle = from + split(to - from);
  return until <= middle
    ? [...subproof(until, { from, to: middle }, isKnown), { from: middle, to }]
    : [...subproof(until, { from: middle, to }, false), { from, to: middle }];
}

/**
 * Tells whether a proof shows that a leaf stands where it is claimed to stand. Needs nothing but the proof and a root one trusts.
 *
 * @param proof - hashes in the order of {@link inclusionRanges}; one too many or too few proves nothing
 */
export function verifyInclusion({ leaf, index, size, root }: InclusionClaim, proof: readonly string[]): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  return inclusionRanges(index, size).length === proof.length && rootAbove(leaf, index, size, proof) === root;
}

function rootAbove(leaf: string, index: number, size: number, proof: readonly string[]): string {
  const beside = proof.at(-1);
  if (beside === undefined) return leaf;
  const [middle, rest] = [split(size), proof.slice(0, -1)];
  return index < middle
    ? nodeHash(rootAbove(leaf, index, middle, rest), beside)
    : nodeHash(beside, rootAbove(leaf, index - middle, size - middle, rest));
}

/**
 * Tells whether a proof shows that the second tree begins with the first. Nothing is needed to begin with an empty tree.
 *
 * @param proof - hashes in the order of {@link consistencyRanges}; one too many or too few proves nothing
 */
export function verifyConsistency(claim: ConsistencyClaim, proof: readonly string[]): boolean {
  const { firstSize, firstRoot, secondSize, secondRoot } = claim;
  if (!isCount(firstSize) || !isCount(secondSize) || firstSize > secondSize) return false;
  if (firstSize === 0) return proof.length === 0 && firstRoot === emptyHead;
  if (consistencyRanges(firstSize, secondSize).length !== proof.length) return false;
  const roots = bothRoots(firstSize, secondSize, proof, firstRoot);
  return roots.first === firstRoot && roots.second === secondRoot;
}

interface BothRoots {
  readonly first: string;
  readonly second: string;
}

/** @param known - the root of the first tree, as long as nothing to the left of it was split off */
function bothRoots(firstSize: number, secondSize: number, proof: readonly string[], known: string | undefined): BothRoots {
  const [beside = "", rest] = [proof.at(-1), proof.slice(0, -1)];
  if (firstSize === secondSize) return { first: known ?? beside, second: known ?? beside };
  const middle = split(secondSize);
  if (firstSize <= middle) {
    const { first, second } = bothRoots(firstSize, middle, rest, known);
    return { first, second: nodeHash(second, beside) };
  }
  const { first, second } = bothRoots(firstSize - middle, secondSize - middle, rest, undefined);
  return { first: nodeHash(beside, first), second: nodeHash(beside, second) };
}

/** The largest power of two that is smaller than a size. */
function split(size: number): number {
  return 2 ** Math.floor(Math.log2(size - 1));
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
