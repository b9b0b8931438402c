import { describe, expect, it } from "vitest";
import { EEA } from "../../vocabulary/transfer.ts";
import { agesOfConsent } from "./ages-of-consent.ts";

describe("the ages of consent", () => {
  it("are known for every country of the European Economic Area, and for no other", () => {
    expect(Object.keys(agesOfConsent).toSorted()).toEqual([...EEA].toSorted());
  });

  it("lie between 13 and 16 and name the law that sets them", () => {
    for (const { value, source } of Object.values(agesOfConsent).flat()) {
      expect(value).toBeGreaterThanOrEqual(13);
      expect(value).toBeLessThanOrEqual(16);
      expect(source).not.toBe("");
    }
  });
});
