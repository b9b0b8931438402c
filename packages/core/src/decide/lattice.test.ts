import { describe, expect, it } from "vitest";
import { latticeCells } from "../../test/lattice.ts";
import { answersTo } from "../../test/random-questions.ts";

// Every cell is `npm run test:deep`; a prime stride meets every value of every axis, and most of their pairs.
const STRIDE = Number(process.env["WHEREFORE_LATTICE_STRIDE"] ?? 101);

describe("decide, over a finite world", () => {
  it(`gives the specification's reasons wherever basis, consent, text, expiry, restriction, objection, age, erasure, recipient and store meet (one ledger in ${STRIDE.toString()})`, () => {
    const differences: object[] = [];
    const answers = new Map<string, number>();
    for (const cell of latticeCells(STRIDE)) {
      const { engine, specification } = answersTo(cell);
      answers.set(engine, (answers.get(engine) ?? 0) + 1);
      if (engine !== specification) differences.push({ engine, specification, question: cell.specified });
    }
    expect(differences).toEqual([]);
    // A comparison of few answers would say little.
    expect(answers.get("")).toBeGreaterThan(500);
    expect(answers.size).toBeGreaterThan(50);
  }, 120_000);
});
