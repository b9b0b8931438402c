import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

export const extensionFolder: string = join(import.meta.dirname, "..");

/** The bundled server, as the extension ships it. Built first where it is missing. */
export function bundledServer(): string {
  const server = join(extensionFolder, "dist/server.cjs");
  if (!existsSync(server)) execFileSync(process.execPath, ["build.mjs"], { cwd: extensionFolder, stdio: ["ignore", "ignore", "inherit"] });
  return server;
}
