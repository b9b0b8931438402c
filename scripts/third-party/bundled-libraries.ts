import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A library whose code is inside a package's own bundle. */
export interface BundledLibrary {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** The text of its licence, as the library ships it. */
  readonly text: string;
}

/**
 * The libraries inside the bundle of a package, by name.
 *
 * esbuild writes the path of each source file above its code; what comes from node_modules is somebody else's.
 *
 * @param root - folder of the repository
 * @param folder - folder of the package, built
 */
export function bundledLibraries(root: string, folder: string): readonly BundledLibrary[] {
  const names = new Set<string>();
  for (const file of globSync("dist/**/*.{js,cjs}", { cwd: join(root, folder) })) {
    const code = readFileSync(join(root, folder, file), "utf8");
    for (const [, name = ""] of code.matchAll(/^\/\/ .*node_modules\/((?:@[^/]+\/)?[^/]+)\//gm)) names.add(name);
  }
  return [...names].sort().map((name) => libraryAt(join(root, "node_modules", name)));
}

function libraryAt(folder: string): BundledLibrary {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { name: string; version: string; license: string };
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  if (file === undefined || !existsSync(join(folder, file)))
    throw new Error(`${manifest.name} ships no licence text; it cannot be bundled`);
  const text = readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim();
  return { name: manifest.name, version: manifest.version, license: manifest.license, text };
}
