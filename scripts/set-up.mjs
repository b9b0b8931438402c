// @ts-check
// `npm run demo` and `npm test` start here, under any Node from 20 on and with nothing installed yet:
// install, find Node 24, then hand over to the task. Only node: modules may be imported.
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { argv, env, exit, platform } from "node:process";
import { fileURLToPath } from "node:url";
import { build } from "./set-up/build.mjs";
import { install, isInstalled } from "./set-up/install.mjs";
import { findNode, workEnvironment } from "./set-up/work-environment.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @type {Record<string, { readonly script: string, readonly builds?: string }>} */
const tasks = {
  demo: { script: "scripts/demo.mjs", builds: "@wherefore/example" },
  // The test run builds as its first step, so that a broken build is counted like any other failure.
  test: { script: "scripts/test.ts" },
};

const [name = "", ...rest] = argv.slice(2);
const task = tasks[name];
if (task === undefined) stop(`set-up knows the tasks ${Object.keys(tasks).join(" and ")}, not "${name}".`);

if (!isInstalled(root) && (await install(root)) !== 0) stop("npm ci failed; its message stands above.");
const node = findNode(root);
if (node === undefined)
  stop(`This repository needs Node 24 or newer; no npm package brings one for this machine and ${process.version} is older.`);
const environment = workEnvironment(root, node, env);
if (task.builds !== undefined && (await build(root, environment, task.builds)) !== 0) stop("The build failed; its message stands above.");
const child = spawn(node, [join(root, task.script), ...rest], { cwd: root, env: environment, stdio: "inherit" });
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.on(signal, () => child.kill(signal));
child.on("close", (code, signal) => exit(code ?? (signal === "SIGINT" && platform !== "win32" ? 130 : 1)));

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  console.error(sentence);
  exit(1);
}
