// VS Code's server needs Node 24. The repository brings one; otherwise the one that runs this script must do.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./places.mjs";

const NEEDED = 24;

export function node24() {
  const system = process.platform === "win32" ? "win" : process.platform;
  const binary = process.platform === "win32" ? "bin/node.exe" : "bin/node";
  const brought = join(repository, "node_modules", `node-${system}-${process.arch}`, binary);
  if (existsSync(brought)) return brought;
  if (Number.parseInt(process.versions.node, 10) >= NEEDED) return process.execPath;
  throw new Error(`Node ${NEEDED} is needed and this is ${process.versions.node}: run npm ci in the repository, which brings it`);
}
