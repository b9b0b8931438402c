import { describe, expect, it } from "vitest";
import { figureOn, type Dated } from "./dated.ts";

const figures: readonly Dated<number>[] = [
  { from: "2024-01-01", value: 15, source: "a later law" },
  { from: "2018-05-25", value: 13, source: "a law" },
];

describe("a figure of the law", () => {
  it("is the latest that has come into force on the day", () => {
    expect(figureOn(figures, "2023-12-31")?.value).toBe(13);
    expect(figureOn(figures, "2024-01-01")?.value).toBe(15);
  });

  it("is the latest known where no day is given", () => {
    expect(figureOn(figures, undefined)?.value).toBe(15);
  });

  it("is not known before the first law", () => {
    expect(figureOn(figures, "2018-05-24")).toBeUndefined();
    expect(figureOn([], undefined)).toBeUndefined();
  });
});
