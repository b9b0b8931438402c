// @ts-check
import { spawnSync } from "node:child_process";
import { join } from "node:path";

/**
 * Runs the command line as a reader would, and shows what it says.
 *
 * @param {string} root - folder of the repository
 * @param {readonly string[]} args
 * @param {(line: string) => void} say
 * @returns {number | null} its exit code
 */
export function wherefore(root, args, say) {
  say(`   $ npx wherefore ${args.join(" ")}`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "packages/cli/bin/wherefore.js"), ...args], {
    cwd: root,
    encoding: "utf8",
  });
  for (const line of `${stdout}${stderr}`.trimEnd().split("\n")) say(`   ${line}`);
  say(`   (exit code ${String(status)})`);
  return status;
}
