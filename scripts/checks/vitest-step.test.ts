import { describe, expect, it } from "vitest";
import { tallyOfReport } from "./vitest-step.ts";

const report = (passed: number, failed: number, skipped: number): Parameters<typeof tallyOfReport>[0] => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: skipped,
});

describe("the count of vitest tests", () => {
  it("is that of the report", () => {
    expect(tallyOfReport(report(12, 1, 0), 1, true)).toEqual({ passed: 12, failed: 1 });
  });

  it("has a failure when a test file could not be loaded and so failed no test", () => {
    expect(tallyOfReport(report(12, 0, 0), 1, false)).toEqual({ passed: 12, failed: 1 });
  });

  it("names skipped tests, and counts them as failures where skips are refused", () => {
    const skipped = "2 tests that this machine cannot run";

    expect(tallyOfReport(report(12, 0, 2), 0, false)).toEqual({ passed: 12, failed: 0, skipped });
    expect(tallyOfReport(report(12, 0, 2), 0, true)).toEqual({ passed: 12, failed: 2, skipped });
  });
});
