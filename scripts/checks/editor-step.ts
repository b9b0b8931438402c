import { existsSync } from "node:fs";
import { join } from "node:path";
import { execute, type Execution } from "./execute.ts";
import type { Step, Tally } from "./step.ts";

/** The exit code by which the editor suite says that this machine cannot run it. */
const SKIPPED = 3;

/** Packages the extension and drives it in a real VS Code workbench. */
export function editorStep(root: string, refuseSkips: boolean): Step {
  return { title: "VS Code extension, packaged and in a real workbench", run: () => runEditor(root, refuseSkips) };
}

async function runEditor(root: string, refuseSkips: boolean): Promise<Tally> {
  const host = join(root, "e2e", "vscode-host");
  const preparations: readonly (readonly [command: readonly string[], directory: string])[] = [
    [["npm", "run", "package"], join(root, "packages", "vscode-extension")],
    ...(existsSync(join(host, "node_modules")) ? [] : [[["npm", "ci", "--ignore-scripts"], host] as const]),
    [["node", "setup.mjs"], host],
  ];
  for (const [command, directory] of preparations) {
    const { code } = await execute(command, directory);
    if (code === SKIPPED) return tallyOfSuite({ code, output: "" }, refuseSkips);
    if (code !== 0) return { passed: 0, failed: 1 };
  }
  return tallyOfSuite(await execute(["npm", "test"], host), refuseSkips);
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
