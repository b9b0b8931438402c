import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Resolve } from "../project/project.ts";

const endings = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"];
const typescriptOf: Readonly<Record<string, readonly string[]>> = {
  ".js": [".ts", ".tsx"],
  ".jsx": [".tsx"],
  ".mjs": [".mts"],
  ".cjs": [".cts"],
};

/** Resolves relative imports only, with nothing native: what an editor without the native resolver can do. */
export const relativeResolve: Resolve = (specifier, fromFile) => {
  if (!/^\.\.?(?:\/|$)/.test(specifier)) return undefined;
  const path = join(dirname(fromFile), specifier);
  return [
    path,
    ...asTypeScript(path),
    ...endings.map((ending) => path + ending),
    ...endings.map((ending) => join(path, `index${ending}`)),
  ].find(isFile);
};

function asTypeScript(path: string): string[] {
  const ending = /\.[cm]?jsx?$/.exec(path)?.[0];
  return ending === undefined ? [] : (typescriptOf[ending] ?? []).map((other) => path.slice(0, -ending.length) + other);
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
