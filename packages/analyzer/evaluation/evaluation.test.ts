import { isCategory } from "@wherefore/core";
import { describe, expect, it } from "vitest";
import { halves, readHalf } from "./labelled-file.ts";
import { outcomesOf, tallyOf } from "./score.ts";
import { f1, naming, precision, recall } from "./tally.ts";

/** What must be reached on each half, in total, by language and for high confidence. */
const floors = { precision: 0.9, recall: 0.85, f1: 0.88, language: 0.85, high: 0.95, naming: 0.9 };

describe.each(halves)("on the labelled fields of the %s half", (half) => {
  it("the analyzer finds what is personal, and little else", async () => {
    const tally = tallyOf(await outcomesOf(readHalf(half)), "medium");
    expect(precision(tally)).toBeGreaterThanOrEqual(floors.precision);
    expect(recall(tally)).toBeGreaterThanOrEqual(floors.recall);
    expect(f1(tally)).toBeGreaterThanOrEqual(floors.f1);
    expect(naming(tally)).toBeGreaterThanOrEqual(floors.naming);
  });

  it.each(["en", "fr"] as const)("it reads %s as well as the other language", async (language) => {
    const outcomes = await outcomesOf(readHalf(half).filter((file) => file.language === language));
    expect(f1(tallyOf(outcomes, "medium"))).toBeGreaterThanOrEqual(floors.language);
  });

  it("what it is sure of is personal", async () => {
    expect(precision(tallyOf(await outcomesOf(readHalf(half)), "high"))).toBeGreaterThanOrEqual(floors.high);
  });

  it("every label is a category, and nothing is reported where nobody put a label", async () => {
    const files = readHalf(half);
    expect(files.flatMap(({ labels }) => labels).length).toBeGreaterThan(500);
    for (const { label, file, line } of await outcomesOf(files)) {
      expect(label, `${file.name}:${(line + 1).toString()}`).toBeDefined();
      expect(label?.categories.filter((category) => !isCategory(category))).toEqual([]);
    }
  });
});
