import { existsSync, realpathSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { regularText } from "./regular-text.ts";

const largest = 1024 * 1024;
const longestChain = 8;
const reference = /"(?:extends|path)"\s*:\s*(\[[^\]]*\]|"[^"\n]*")/g;

/**
 * Tells whether the resolver may read the configuration that holds for a folder: every `tsconfig.json` and `package.json` from there up
 * to the root is a regular file, and what a tsconfig extends lies inside the root too.
 */
export function safeConfigs(root: string): (folder: string) => boolean {
  const known = new Map<string, boolean>();
  const isSafe = (folder: string): boolean => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const own = isSafeConfig(join(folder, "tsconfig.json"), root, longestChain) && isSafeManifest(join(folder, "package.json"));
    const above = dirname(folder);
    const found = own && (folder === root || above === folder || !folder.startsWith(root) || isSafe(above));
    known.set(folder, found);
    return found;
  };
  return isSafe;
}

function isSafeManifest(path: string): boolean {
  return !existsSync(path) || regularText(path, largest) !== undefined;
}

function isSafeConfig(path: string, root: string, left: number): boolean {
  if (!existsSync(path)) return true;
  const text = left > 0 && isInside(path, root) ? regularText(path, largest) : undefined;
  if (text === undefined) return false;
  return referencesIn(text)
    .filter((name) => /^[./\\]/.test(name))
    .map((name) => configNamed(resolve(dirname(path), name)))
    .every((other) => isSafeConfig(other, root, left - 1));
}

function referencesIn(text: string): string[] {
  return [...text.matchAll(reference)].flatMap(([, value = ""]) => [...value.matchAll(/"([^"\n]*)"/g)].map(([, name = ""]) => name));
}

/** `extends` may leave out the ending; a project reference may name a folder. */
function configNamed(path: string): string {
  return [path, `${path}.json`, join(path, "tsconfig.json")].find((one) => one.endsWith(".json") && existsSync(one)) ?? path;
}

function isInside(path: string, root: string): boolean {
  try {
    const real = realpathSync.native(path);
    return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
  } catch {
    return false;
  }
}
