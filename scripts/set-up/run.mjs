// @ts-check
import { spawn } from "node:child_process";

const BEAT_MS = 15_000;

/**
 * Runs a command with its output on this terminal, and says every quarter of a minute that it is still at work.
 *
 * @param {readonly [string, ...string[]]} command
 * @param {{ readonly cwd: string, readonly env?: NodeJS.ProcessEnv, readonly waiting: string }} options
 * @returns {Promise<number>} the exit code; 127 when the command could not be started
 */
export function run([file, ...args], { cwd, env = process.env, waiting }) {
  const started = Date.now();
  const beat = setInterval(() => console.log(`… ${waiting} (${Math.round((Date.now() - started) / 1000)} s)`), BEAT_MS);
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd, env, stdio: "inherit", shell: file.endsWith(".cmd") });
    child.on("error", (error) => {
      clearInterval(beat);
      console.error(`${file} could not be started: ${error.message}`);
      resolve(127);
    });
    child.on("close", (code) => {
      clearInterval(beat);
      resolve(code ?? 1);
    });
  });
}
