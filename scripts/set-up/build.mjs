// @ts-check
import { join } from "node:path";
import { run } from "./run.mjs";

/**
 * Builds the packages that changed since the last build: all of them, or one with what it depends on.
 *
 * @param {string} root - folder of the repository
 * @param {NodeJS.ProcessEnv} env
 * @param {string} [only] - name of the one package
 * @returns {Promise<number>} the exit code of turbo
 */
export function build(root, env, only) {
  console.log(`Building ${only === undefined ? "the packages" : `${only} and what it depends on`} (turbo run build) …`);
  const turbo = join(root, "node_modules", "turbo", "bin", "turbo");
  const filter = only === undefined ? [] : [`--filter=${only}...`];
  return run([process.execPath, turbo, "run", "build", ...filter, "--output-logs=errors-only", "--continue"], {
    cwd: root,
    env,
    waiting: "still building",
  });
}
