import { hash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { leafHash, nodeHash } from "./chain.ts";
import { growTree } from "./merkle-tree.ts";
import { publishedLeaves, publishedRoots } from "../../test/merkle-vectors.ts";

/** The definition of RFC 6962 section 2.1, word for word. */
function merkleTreeHash(leaves: readonly string[]): string {
  if (leaves.length === 0) return hash("sha256", "", "hex");
  if (leaves.length === 1) return leaves[0] ?? "";
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return nodeHash(merkleTreeHash(leaves.slice(0, half)), merkleTreeHash(leaves.slice(half)));
}

const numbered = Array.from({ length: 70 }, (_, number) => leafHash(number.toString()));

describe("the tree over the entries", () => {
  it("has the published roots of Certificate Transparency, from the empty tree to eight leaves", () => {
    const tree = growTree();
    const roots = [tree.root()];
    for (const leaf of publishedLeaves) {
      tree.push(leaf);
      roots.push(tree.root());
    }
    expect(roots).toEqual(publishedRoots);
  });

  it("has at every size the root that the definition gives, also when continued from its right edge", () => {
    let tree = growTree();
    for (const [index, leaf] of numbered.entries()) {
      tree.push(leaf);
      expect(tree.root()).toBe(merkleTreeHash(numbered.slice(0, index + 1)));
      tree = growTree(tree.frontier(), tree.size);
    }
  });

  it("has the same root when a full subtree is given in the place of its leaves", () => {
    const tree = growTree();
    tree.push(numbered[0] ?? "");
    tree.push(numbered[1] ?? "");
    tree.pushSubtree(merkleTreeHash(numbered.slice(2, 4)), 2);
    tree.pushSubtree(merkleTreeHash(numbered.slice(4, 8)), 4);
    tree.pushSubtree(merkleTreeHash(numbered.slice(8, 16)), 8);
    tree.push(numbered[16] ?? "");
    expect([tree.size, tree.root()]).toEqual([17, merkleTreeHash(numbered.slice(0, 17))]);
  });

  it("accepts no subtree where none of that size can stand, and no right edge of another size", () => {
    const tree = growTree();
    tree.push(numbered[0] ?? "");
    expect(() => {
      tree.pushSubtree(numbered[1] ?? "", 2);
    }).toThrow(RangeError);
    expect(() => {
      tree.pushSubtree(numbered[1] ?? "", 3);
    }).toThrow(RangeError);
    expect(() => growTree(tree.frontier(), 3)).toThrow(RangeError);
  });
});
