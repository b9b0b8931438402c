// @ts-check
import { join } from "node:path";
import { run } from "./run.mjs";

/**
 * Builds every package that changed since the last build.
 *
 * @param {string} root - folder of the repository
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} the exit code of turbo
 */
export function build(root, env) {
  console.log("Building the packages (turbo run build) …");
  const turbo = join(root, "node_modules", "turbo", "bin", "turbo");
  return run([process.execPath, turbo, "run", "build", "--output-logs=errors-only", "--continue"], {
    cwd: root,
    env,
    waiting: "still building",
  });
}
