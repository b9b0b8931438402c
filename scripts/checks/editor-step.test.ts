import { describe, expect, it } from "vitest";
import { tallyOfSuite } from "./editor-step.ts";

describe("the count of editor tests", () => {
  it("is the last line of the form `N passed, N failed`", () => {
    expect(tallyOfSuite({ code: 0, output: "1 passed, 0 failed\nsquiggle\n7 passed, 0 failed\n" }, true)).toEqual({ passed: 7, failed: 0 });
  });

  it("has a failure when the suite ended badly or counted nothing", () => {
    expect(tallyOfSuite({ code: 1, output: "3 passed, 0 failed\n" }, true)).toEqual({ passed: 3, failed: 1 });
    expect(tallyOfSuite({ code: 0, output: "" }, true)).toEqual({ passed: 0, failed: 1 });
  });

  it("leaves a machine without Chromium alone, except where skips are refused", () => {
    expect(tallyOfSuite({ code: 3, output: "" }, false)).toMatchObject({ passed: 0, failed: 0 });
    expect(tallyOfSuite({ code: 3, output: "" }, true)).toMatchObject({ passed: 0, failed: 1 });
  });
});
