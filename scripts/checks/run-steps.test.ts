import { describe, expect, it } from "vitest";
import { runSteps } from "./run-steps.ts";
import type { Step, Tally } from "./step.ts";

const step = (title: string, tally: Tally): Step => ({ title, run: () => Promise.resolve(tally) });

async function printed(steps: readonly Step[]): Promise<{ readonly lines: readonly string[]; readonly total: Tally }> {
  const lines: string[] = [];
  const total = await runSteps(steps, (line) => {
    lines.push(line.replaceAll(/\d+\.\d s/g, "T s"));
  });
  return { lines, total };
}

describe("the test run", () => {
  it("prints a heading and an outcome for each step, then the summary, then the sum alone on the last line", async () => {
    const { lines } = await printed([step("Lint", { passed: 1, failed: 0 }), step("Tests", { passed: 40, failed: 2 })]);

    expect(lines).toEqual([
      "\n━━ Lint",
      "✓ Lint: 1 passed, 0 failed (T s)",
      "\n━━ Tests",
      "✗ Tests: 40 passed, 2 failed (T s)",
      "\n━━ Summary\n✓ Lint: 1 passed, 0 failed (T s)\n✗ Tests: 40 passed, 2 failed (T s)\n",
      "41 passed, 2 failed",
    ]);
  });

  it("runs the steps after one that failed or could not run at all", async () => {
    const broken: Step = { title: "Layers", run: () => Promise.reject(new Error("depcruise is not installed")) };

    const { lines, total } = await printed([broken, step("Tests", { passed: 3, failed: 0 })]);

    expect(total).toEqual({ passed: 3, failed: 1 });
    expect(lines).toContain("depcruise is not installed");
  });

  it("names what was left out", async () => {
    const { lines } = await printed([step("Editor", { passed: 0, failed: 0, skipped: "Chromium is missing" })]);

    expect(lines[1]).toBe("! Editor: 0 passed, 0 failed; SKIPPED: Chromium is missing (T s)");
  });
});
