import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { emptyHead, leafHash, nextHead } from "./chain.ts";

function sha256(hexadecimal: string): string {
  return createHash("sha256").update(hexadecimal, "hex").digest("hex");
}

describe("what the record commits to", () => {
  it("is, for an entry, the leaf hash of RFC 6962", () => {
    // The published test vectors of Certificate Transparency: the empty leaf, and a leaf of one zero byte.
    expect(leafHash("")).toBe("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    expect(leafHash(Uint8Array.of(0))).toBe("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7");
  });

  it("is the same for a text and for its bytes in UTF-8", () => {
    expect(leafHash('{"purpose":"été"}')).toBe(leafHash(new TextEncoder().encode('{"purpose":"été"}')));
  });

  it("is, for the chain, one hash over the head before and the leaf, which no leaf can equal", () => {
    const leaf = leafHash("{}");
    expect(nextHead(emptyHead, leaf)).toBe(sha256(`01${emptyHead}${leaf}`));
    expect(nextHead(emptyHead, leaf)).not.toBe(leafHash(Buffer.from(emptyHead + leaf, "hex")));
  });

  it("begins with the hash of nothing", () => {
    expect(emptyHead).toBe(sha256(""));
  });
});
