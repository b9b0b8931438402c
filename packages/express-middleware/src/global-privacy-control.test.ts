import { describe, expect, it } from "vitest";
import { hasPrivacySignal } from "./global-privacy-control.ts";

describe("the privacy signal of a browser", () => {
  it.each([
    ["1", true],
    ["1, 1", true],
    ["0, 1", true],
    ["1,0", true],
    [" 1 ", true],
    ["0", false],
    ["true", false],
    ["11", false],
    ["1.0", false],
    ["?1", false],
    ["", false],
  ])("is, of Sec-GPC: %s, %s: of several headers one exact 1 is enough, and no other value is one", (value, says) => {
    expect(hasPrivacySignal({ "sec-gpc": value })).toBe(says);
  });

  it("is not there where the header is missing", () => {
    expect(hasPrivacySignal({})).toBe(false);
  });
});
