// @ts-check
import { join } from "node:path";
import { run } from "./run.mjs";

/**
 * Builds one package with what it depends on, as far as it changed since the last build.
 *
 * @param {string} root - folder of the repository
 * @param {string} name - of the package
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} the exit code of turbo
 */
export function build(root, name, env) {
  console.log(`Building ${name} and what it depends on (turbo run build) …`);
  const turbo = join(root, "node_modules", "turbo", "bin", "turbo");
  return run([process.execPath, turbo, "run", "build", `--filter=${name}...`, "--output-logs=errors-only", "--continue"], {
    cwd: root,
    env,
    waiting: "still building",
  });
}
