// The installed VS Code server looks for its parts in a folder of its own. This puts links there, so that nothing is installed twice
// and no install script runs. Its two optional native parts (log files, watchdog) are left out: the server runs without them.
import { mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { here, vscodeServer } from "./places.mjs";

const notParts = new Set(["code-server", "playwright-core", "typescript"]);
const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));

function link(name, into) {
  const place = join(into, name);
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(join(here, "node_modules", name), place, "junction");
}

/** Refuses parts of another version than the one this VS Code was released with. */
function assertReleasedTogether(parts) {
  const released = readJson(join(vscodeServer, "npm-shrinkwrap.json")).packages;
  const wrong = parts.filter(([name, version]) => released[`node_modules/${name}`]?.version !== version);
  if (wrong.length > 0)
    throw new Error(`package.json must pin the versions of npm-shrinkwrap.json: ${wrong.map(([name]) => name).join(", ")}`);
}

export function linkParts() {
  const parts = Object.entries(readJson(join(here, "package.json")).devDependencies).filter(([name]) => !notParts.has(name));
  assertReleasedTogether(parts);
  const folder = join(vscodeServer, "node_modules");
  const builtIns = join(vscodeServer, "extensions/node_modules");
  for (const old of [folder, builtIns]) rmSync(old, { recursive: true, force: true });
  for (const [name] of parts) link(name, folder);
  link("typescript", builtIns);
}
