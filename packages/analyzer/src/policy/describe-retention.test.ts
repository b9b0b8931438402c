import { expect, it } from "vitest";
import { describeDuration } from "./describe-retention.ts";

it.each([
  ["P13M", "13 months"],
  ["P1Y", "1 year"],
  ["P1Y6M", "1 year 6 months"],
  ["PT29M", "29 minutes"],
  ["P2W", "2 weeks"],
  ["P1DT12H", "1 day 12 hours"],
  ["session", "session"],
])("the duration %s reads %s", (duration, words) => {
  expect(describeDuration(duration)).toBe(words);
});
