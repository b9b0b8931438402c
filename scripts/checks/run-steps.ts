import type { Step, Tally } from "./step.ts";

/**
 * Runs every step in order, whatever the ones before it answered, and prints a heading and a duration for each.
 * The last line is `N passed, N failed`.
 *
 * @param print - receives one line at a time
 * @returns the sum over all steps
 */
export async function runSteps(steps: readonly Step[], print: (line: string) => void): Promise<Tally> {
  const summary: string[] = [];
  let passed = 0;
  let failed = 0;
  for (const step of steps) {
    print(`\n━━ ${step.title}`);
    const started = Date.now();
    const tally = await tallyOf(step, print);
    passed += tally.passed;
    failed += tally.failed;
    const line = `${markOf(tally)} ${step.title}: ${describe(tally)} (${seconds(Date.now() - started)})`;
    print(line);
    summary.push(line);
  }
  print(`\n━━ Summary\n${summary.join("\n")}\n`);
  print(`${String(passed)} passed, ${String(failed)} failed`);
  return { passed, failed };
}

async function tallyOf(step: Step, print: (line: string) => void): Promise<Tally> {
  try {
    return await step.run();
  } catch (error) {
    print(error instanceof Error ? error.message : String(error));
    return { passed: 0, failed: 1 };
  }
}

function markOf(tally: Tally): string {
  if (tally.failed > 0) return "✗";
  return tally.skipped === undefined ? "✓" : "!";
}

function describe(tally: Tally): string {
  const counts = `${String(tally.passed)} passed, ${String(tally.failed)} failed`;
  return tally.skipped === undefined ? counts : `${counts}; SKIPPED: ${tally.skipped}`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
