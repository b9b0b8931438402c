import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyHead, leafHash, nextHead } from "./chain.ts";
import type { ChainRow } from "./record-source.ts";
import { verifyChain } from "./verify-chain.ts";

function chainOf(bodies: readonly string[]): ChainRow[] {
  let head = emptyHead;
  return bodies.map((body, index) => {
    head = nextHead(head, leafHash(body));
    return { seq: index + 1, body, head };
  });
}

const twenty = Array.from({ length: 20 }, (_, index) => JSON.stringify({ v: 1, kind: "access", id: index }));
const rows = chainOf(twenty);
const head = rows.at(-1)?.head ?? "";

function replaced(place: number, change: Partial<ChainRow>): ChainRow[] {
  return rows.map((row) => (row.seq === place ? { ...row, ...change } : row));
}

describe("verifying a chain", () => {
  it("finds an untouched record intact, and an empty one too", () => {
    expect(verifyChain(rows, head)).toEqual({ entries: 20 });
    expect(verifyChain([], emptyHead)).toEqual({ entries: 0 });
  });

  it("names the entry in which any one bit was turned over", () => {
    const bits = fc.record({ place: fc.integer({ min: 1, max: 20 }), at: fc.nat(), bit: fc.integer({ min: 0, max: 7 }) });
    fc.assert(
      fc.property(bits, ({ place, at, bit }) => {
        const body = Buffer.from(twenty[place - 1] ?? "");
        const byte = at % body.length;
        body[byte] = (body[byte] ?? 0) ^ (1 << bit);
        expect(verifyChain(replaced(place, { body }), head)).toEqual({ entries: place - 1, firstBad: { seq: place, why: "altered" } });
      }),
      { numRuns: 1_000 },
    );
  });

  it("names the entry whose stored head was changed", () => {
    expect(verifyChain(replaced(7, { head: leafHash("another") }), head)).toEqual({ entries: 6, firstBad: { seq: 7, why: "altered" } });
  });

  it("names the place of an entry that is gone: the first, one between, or the last", () => {
    for (const gone of [1, 9, 20]) {
      const rest = rows.filter(({ seq }) => seq !== gone);
      expect(verifyChain(rest, head)).toEqual({ entries: gone - 1, firstBad: { seq: gone, why: "missing" } });
    }
  });

  it("names the first of two entries that stand in each other's place", () => {
    const [third, ninth] = [rows[2], rows[8]];
    if (third === undefined || ninth === undefined) throw new Error("the chain has twenty entries");
    const exchanged = rows.map((row) => (row === third ? { ...ninth, seq: 3 } : row === ninth ? { ...third, seq: 9 } : row));
    expect(verifyChain(exchanged, head)).toEqual({ entries: 2, firstBad: { seq: 3, why: "reordered" } });
    const unsorted = [...rows.slice(0, 5), ...rows.slice(3)];
    expect(verifyChain(unsorted, head)).toEqual({ entries: 5, firstBad: { seq: 6, why: "reordered" } });
  });

  it("names what is no entry, although the chain commits to it", () => {
    for (const body of ["no JSON", "null", '{"v":2,"kind":"access"}', '{"v":1,"kind":"other"}']) {
      const chained = chainOf([...twenty, body]);
      expect(verifyChain(chained, chained.at(-1)?.head ?? "")).toEqual({ entries: 20, firstBad: { seq: 21, why: "malformed" } });
    }
  });

  it("notices a chain that was written anew, by a head kept elsewhere", () => {
    const rewritten = chainOf(twenty.map((body) => body.replace("access", "outcome")));
    expect(verifyChain(rewritten, rewritten.at(-1)?.head ?? "")).toEqual({ entries: 20 });
    expect(verifyChain(rewritten, head)).toEqual({ entries: 20, firstBad: { seq: 21, why: "missing" } });
  });

  it("closes the query that the rows come from, whatever it finds", () => {
    for (const place of [3, 99]) {
      let closed = false;
      const query = function* (): Generator<ChainRow> {
        try {
          yield* replaced(place, { body: "{}" });
        } finally {
          closed = true;
        }
      };
      verifyChain(query(), head);
      expect(closed).toBe(true);
    }
  });
});
