// @ts-check
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

const NEEDED_MAJOR = 24;

/**
 * The Node 24 this repository works with: the one npm installed for this platform, else the one running.
 *
 * @param {string} root - folder of the repository
 * @returns {string | undefined} path of the binary; undefined when neither is new enough
 */
export function findNode(root) {
  const system = process.platform === "win32" ? "win" : process.platform;
  const binary = process.platform === "win32" ? "node.exe" : "node";
  const installed = join(root, "node_modules", `node-${system}-${process.arch}`, "bin", binary);
  return [installed, process.execPath].find((path) => existsSync(path) && majorOf(path) >= NEEDED_MAJOR);
}

/**
 * The environment every task runs in: Node 24 and the repository's own tools first on PATH, and no tool calling home.
 *
 * @param {string} root - folder of the repository
 * @param {string} node - path of the Node binary
 * @param {NodeJS.ProcessEnv} from - the environment to build on
 * @returns {NodeJS.ProcessEnv}
 */
export function workEnvironment(root, node, from) {
  const path = [dirname(node), join(root, "node_modules", ".bin"), from["PATH"] ?? ""].join(delimiter);
  return { ...from, PATH: path, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" };
}

/** @param {string} node */
function majorOf(node) {
  const answer = spawnSync(node, ["--version"], { encoding: "utf8" });
  return answer.status === 0 ? Number.parseInt(answer.stdout.slice(1), 10) : 0;
}
