import { describe, expect, it } from "vitest";
import { publishedConsistency, publishedInclusion, publishedLeaves, publishedRoots } from "../../test/merkle-vectors.ts";
import { leafHash } from "./chain.ts";
import { consistencyRanges, inclusionRanges, verifyConsistency, verifyInclusion, type LeafRange } from "./merkle-proof.ts";
import { growTree } from "./merkle-tree.ts";

const leaves = Array.from({ length: 33 }, (_, number) => leafHash(number.toString()));

function rootOf(over: readonly string[], { from, to }: LeafRange): string {
  const tree = growTree();
  for (const leaf of over.slice(from, to)) tree.push(leaf);
  return tree.root();
}

function rootAt(size: number): string {
  return rootOf(leaves, { from: 0, to: size });
}

function oneDigitChanged(hash: string): string {
  return hash.replace(/.$/, (digit) => (digit === "0" ? "1" : "0"));
}

describe("an inclusion proof", () => {
  it("is the published one for the published leaves, and verifies", () => {
    for (const [index, size, proof] of publishedInclusion) {
      expect(inclusionRanges(index, size).map((range) => rootOf(publishedLeaves, range))).toEqual(proof);
      const claim = { leaf: publishedLeaves[index] ?? "", index, size, root: publishedRoots[size] ?? "" };
      expect(verifyInclusion(claim, proof)).toBe(true);
    }
  });

  it("shows every leaf of every tree, and no other leaf, place, size or root", () => {
    for (let size = 1; size <= leaves.length; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const proof = inclusionRanges(index, size).map((range) => rootOf(leaves, range));
        const claim = { leaf: leaves[index] ?? "", index, size, root: rootAt(size) };
        expect(verifyInclusion(claim, proof)).toBe(true);
        expect(verifyInclusion({ ...claim, leaf: oneDigitChanged(claim.leaf) }, proof)).toBe(false);
        expect(verifyInclusion({ ...claim, root: oneDigitChanged(claim.root) }, proof)).toBe(false);
        expect(verifyInclusion({ ...claim, index: index + 1 }, proof)).toBe(false);
        expect(verifyInclusion({ ...claim, index: index - 1 }, proof)).toBe(false);
        expect(verifyInclusion(claim, [...proof, claim.leaf])).toBe(false);
        if (proof.length > 0) expect(verifyInclusion(claim, proof.slice(1))).toBe(false);
        for (const place of proof.keys()) expect(verifyInclusion(claim, changedAt(proof, place))).toBe(false);
      }
    }
  });

  it("is refused for a leaf the tree does not have", () => {
    expect(() => inclusionRanges(3, 3)).toThrow(RangeError);
    expect(() => inclusionRanges(-1, 3)).toThrow(RangeError);
    expect(verifyInclusion({ leaf: leaves[0] ?? "", index: 0.5, size: 1, root: leaves[0] ?? "" }, [])).toBe(false);
  });
});

function changedAt(proof: readonly string[], place: number): readonly string[] {
  return proof.map((hash, index) => (index === place ? oneDigitChanged(hash) : hash));
}

describe("a consistency proof", () => {
  it("is the published one for the published leaves, and verifies", () => {
    for (const [firstSize, secondSize, proof] of publishedConsistency) {
      expect(consistencyRanges(firstSize, secondSize).map((range) => rootOf(publishedLeaves, range))).toEqual(proof);
      const claim = { firstSize, secondSize, firstRoot: publishedRoots[firstSize] ?? "", secondRoot: publishedRoots[secondSize] ?? "" };
      expect(verifyConsistency(claim, proof)).toBe(true);
    }
  });

  it("shows that every tree begins with every smaller one, and with nothing else", () => {
    for (let secondSize = 1; secondSize <= leaves.length; secondSize += 1) {
      for (let firstSize = 1; firstSize <= secondSize; firstSize += 1) {
        const proof = consistencyRanges(firstSize, secondSize).map((range) => rootOf(leaves, range));
        const claim = { firstSize, secondSize, firstRoot: rootAt(firstSize), secondRoot: rootAt(secondSize) };
        expect(verifyConsistency(claim, proof)).toBe(true);
        expect(verifyConsistency({ ...claim, firstRoot: oneDigitChanged(claim.firstRoot) }, proof)).toBe(false);
        expect(verifyConsistency({ ...claim, secondRoot: oneDigitChanged(claim.secondRoot) }, proof)).toBe(false);
        expect(verifyConsistency(claim, [...proof, claim.firstRoot])).toBe(false);
        for (const place of proof.keys()) expect(verifyConsistency(claim, changedAt(proof, place))).toBe(false);
      }
    }
  });

  it("needs nothing for the empty tree, and exists for no tree that is larger", () => {
    const empty = { firstSize: 0, firstRoot: publishedRoots[0] ?? "", secondSize: 3, secondRoot: rootAt(3) };
    expect(verifyConsistency(empty, [])).toBe(true);
    expect(verifyConsistency({ ...empty, firstRoot: rootAt(1) }, [])).toBe(false);
    expect(verifyConsistency({ firstSize: 4, firstRoot: rootAt(4), secondSize: 3, secondRoot: rootAt(3) }, [])).toBe(false);
    expect(() => consistencyRanges(4, 3)).toThrow(RangeError);
    expect(() => consistencyRanges(0, 3)).toThrow(RangeError);
  });
});
