import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execute } from "./execute.ts";
import type { Step, Tally } from "./step.ts";

/** What of vitest's JSON report is counted. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

/** Runs every vitest suite of the repository and counts its tests. */
export function vitestStep(root: string, refuseSkips: boolean): Step {
  return { title: "Tests", run: () => runVitest(root, refuseSkips) };
}

async function runVitest(root: string, refuseSkips: boolean): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), "wherefore-tests-"));
  try {
    const file = join(folder, "report.json");
    const { code } = await execute(["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`], root);
    return tallyOfReport(JSON.parse(await readFile(file, "utf8")) as Report, code, refuseSkips);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param code - vitest's exit code: a file that could not be loaded fails the run without failing a test
 * @param refuseSkips - whether a skipped test counts as failed
 */
export function tallyOfReport(report: Report, code: number, refuseSkips: boolean): Tally {
  const { numPassedTests: passed, numPendingTests: skipped } = report;
  const failed = report.numFailedTests + (refuseSkips ? skipped : 0);
  const unexplained = code !== 0 && failed === 0 ? 1 : 0;
  const tally = { passed, failed: failed + unexplained };
  return skipped === 0 ? tally : { ...tally, skipped: `${String(skipped)} tests that this machine cannot run` };
}
