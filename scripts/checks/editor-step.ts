import { join } from "node:path";
import { execute, type Execution } from "./execute.ts";
import type { Step, Tally } from "./step.ts";

/** The exit code by which the editor suite says that this machine cannot run it. */
const SKIPPED = 3;

/** Drives the packed extension in a real VS Code workbench. */
export function editorStep(root: string, refuseSkips: boolean): Step {
  const folder = join(root, "e2e", "vscode-host");
  return {
    title: "Extension in a real VS Code workbench",
    run: async () => tallyOfSuite(await execute(["npm", "test"], folder), refuseSkips),
  };
}

/**
 * @param execution - the suite's exit code, and its output with a line `N passed, N failed`
 * @param refuseSkips - whether a machine that cannot run the suite is a failure
 */
export function tallyOfSuite({ code, output }: Execution, refuseSkips: boolean): Tally {
  if (code === SKIPPED)
    return { passed: 0, failed: refuseSkips ? 1 : 0, skipped: "the workbench suite needs Chromium (see the line above)" };
  const counts = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  const passed = Number(counts?.[1] ?? 0);
  const failed = Number(counts?.[2] ?? 0);
  const unexplained = failed === 0 && (code !== 0 || passed === 0) ? 1 : 0;
  return { passed, failed: failed + unexplained };
}
