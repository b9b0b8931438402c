// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.mjs";

/** @typedef {Record<string, { readonly version?: string, readonly optional?: boolean }>} Packages */

/**
 * Tells whether node_modules holds every package of the lockfile in its version.
 * Packages for other platforms may be missing: they are optional.
 *
 * @param {string} root - folder of the repository
 */
export function isInstalled(root) {
  const wanted = packagesOf(join(root, "package-lock.json"));
  const present = packagesOf(join(root, "node_modules", ".package-lock.json"));
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes("node_modules/")) return true;
    const found = present[path];
    return found === undefined ? entry.optional === true : found.version === entry.version;
  });
}

/**
 * Installs exactly what the lockfile names; no package may run a script.
 *
 * npm only speaks of errors: under an older Node it would warn of every package that wants the newer one, which this installs.
 *
 * @param {string} root - folder of the repository
 * @returns {Promise<number>} the exit code of npm
 */
export function install(root) {
  const count = Object.keys(packagesOf(join(root, "package-lock.json"))).length;
  console.log(`Installing ${count} packages from package-lock.json, without their install scripts (npm ci --ignore-scripts) …`);
  return run(npmCommand(["ci", "--ignore-scripts", "--loglevel=error"]), { cwd: root, waiting: "still installing" });
}

/**
 * npm as it was called, so that the same version answers; `npm` on PATH otherwise.
 *
 * @param {readonly string[]} args
 * @returns {readonly [string, ...string[]]}
 */
function npmCommand(args) {
  const caller = process.env["npm_execpath"];
  if (caller?.endsWith("npm-cli.js") === true) return [process.execPath, caller, ...args];
  return [process.platform === "win32" ? "npm.cmd" : "npm", ...args];
}

/**
 * @param {string} lockfile
 * @returns {Packages}
 */
function packagesOf(lockfile) {
  if (!existsSync(lockfile)) return {};
  return /** @type {{ packages?: Packages }} */ (JSON.parse(readFileSync(lockfile, "utf8"))).packages ?? {};
}
