// @ts-check
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

/**
 * The example, running.
 *
 * @typedef {object} Server
 * @property {Promise<string>} origin - where it listens; rejects when it does not start
 * @property {() => Promise<void>} stop - asks it to close its store, and waits until it has
 * @property {Promise<number>} ended - its exit code
 */

/**
 * Starts the example.
 *
 * @param {string} root - folder of the repository
 * @param {{ readonly record: string, readonly port: string, readonly say: (line: string) => void }} options - `record`: file of the guard's store
 * @returns {Server}
 */
export function startServer(root, { record, port, say }) {
  const child = spawn(process.execPath, [join(root, "apps/example/src/server.ts")], {
    env: { ...process.env, WHEREFORE_DB: record, PORT: port },
    stdio: ["ignore", "pipe", "pipe"],
  });
  /** @type {Promise<number>} */
  const ended = once(child, "close").then(([code]) => (typeof code === "number" ? code : 0));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  /** @type {Promise<string>} */
  const origin = new Promise((resolve, reject) => {
    for (const input of [child.stdout, child.stderr]) {
      createInterface({ input }).on("line", (line) => {
        say(line);
        const listening = /listens on (http:\S+)/.exec(line)?.[1];
        if (listening) resolve(listening);
      });
    }
    void ended.then(() => reject(new Error(`The example ended. Where port ${port} is taken, choose another: PORT=3001 npm run demo`)));
  });
  return { origin, stop, ended };
}
