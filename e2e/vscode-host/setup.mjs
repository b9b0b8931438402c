// Makes this folder ready for run.mjs: installs what package.json pins, and links the parts of VS Code's server. Safe to run again.
// Exit code 3: this machine has no Chromium, and nothing was installed.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findChromium } from "./find-chromium.mjs";
import { linkParts } from "./link-parts.mjs";
import { here, vscodeServer } from "./places.mjs";

if (findChromium() === undefined) {
  console.log(
    "SKIPPED: the editor in a real VS Code workbench, because no Chromium was found (set CHROMIUM, or install Debian's chromium)",
  );
  process.exit(3);
}
if (!existsSync(vscodeServer)) {
  console.log("Installing VS Code's server and its parts (about 90 MB, once) …");
  execFileSync("npm", ["ci", "--ignore-scripts"], { cwd: here, stdio: "inherit", shell: process.platform === "win32" });
}
linkParts();
