import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { daysEndingLater, endsLaterOnSomeDate } from "./later-on-some-date.ts";
import type { Duration } from "../vocabulary/words.ts";

describe("two terms counted by the calendar", () => {
  it.each<[Duration, Duration, boolean]>([
    ["P30D", "P1M", true],
    ["P28D", "P1M", false],
    ["P29D", "P1M", true],
    ["P179D", "P6M", false],
    ["P181D", "P6M", false],
    ["P182D", "P6M", true],
    ["P389D", "P13M", false],
    ["P393D", "P13M", false],
    ["P394D", "P13M", true],
    ["PT1439M", "P1D", false],
    ["PT25H", "P1D", true],
    ["P24M", "P2Y", false],
    ["P25M", "P2Y", true],
    ["P1M1D", "P1M", true],
    ["P1M", "P1M1D", false],
  ])("from some day %s ends later than %s: %s", (term, limit, later) => {
    expect(endsLaterOnSomeDate(term, limit)).toBe(later);
    expect(daysEndingLater(term, limit) !== undefined).toBe(later);
  });

  it("end 30 days after one month for 120 of 1,461 days, the first of them 31 January", () => {
    expect(daysEndingLater("P30D", "P1M")).toEqual({ first: "2024-01-31", count: 120, of: 1461 });
  });

  it("agree with the calendar from every day of four years, whatever the number of days", () => {
    const first = Temporal.PlainDate.from("2024-01-01");
    const every = Array.from({ length: 1461 }, (_, days) => first.add({ days }));
    const shortest = (months: number) => Math.min(...every.map((day) => day.until(day.add({ months })).days));
    for (const months of [1, 2, 3, 6, 13]) {
      const days = shortest(months);
      expect(endsLaterOnSomeDate(`P${days}D`, `P${months}M`)).toBe(false);
      expect(endsLaterOnSomeDate(`P${days + 1}D`, `P${months}M`)).toBe(true);
    }
  });
});
