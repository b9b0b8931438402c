import { describe, expect, it } from "vitest";
import { saysAllOf } from "./telling-words.ts";

describe("two texts about one thing", () => {
  it.each([
    ["recruitment activities", ["Recruiting employees"], true],
    ["targeted advertising", ["TargetedAdvertising"], true],
    ["mesure d'audience", ["Mesurer l'audience du site"], true],
    ["public forums", ["public sources"], false],
    ["the site", ["the site"], false],
  ])("%s, looked for in %s: %s", (text, others, found) => {
    expect(saysAllOf(text, others)).toBe(found);
  });

  it("may share their words among several texts", () => {
    expect(saysAllOf("newsletter for readers", ["newsletter", "Our readers"])).toBe(true);
  });
});
