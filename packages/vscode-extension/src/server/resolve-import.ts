import type { Resolve } from "@wherefore/analyzer";
import enhancedResolve from "enhanced-resolve";
import fs from "node:fs";
import { dirname, sep } from "node:path";

const { CachedInputFileSystem, ResolverFactory } = enhancedResolve;

type FileSystem = ConstructorParameters<typeof CachedInputFileSystem>[0];

/** How long an answer of the file system is remembered, in milliseconds. */
const REMEMBERED = 2000;

/**
 * Finds the file an import means: relative imports, `paths` of the nearest tsconfig.json, packages of the workspace.
 *
 * Written in JavaScript throughout, where the command line uses a native resolver. Packages that are installed are no part of the project.
 */
export function resolveImport(): Resolve {
  const resolver = ResolverFactory.createResolver({
    // The package's own types of readFileSync are narrower than Node's; it is made for this very module.
    fileSystem: new CachedInputFileSystem(fs as unknown as FileSystem, REMEMBERED),
    useSyncFileSystemCalls: true,
    tsconfig: { references: "auto" },
    extensions: [".ts", ".tsx", ".mts", ".cts", ".d.ts", ".js", ".jsx", ".mjs", ".cjs"],
    extensionAlias: { ".js": [".ts", ".tsx", ".js"], ".jsx": [".tsx", ".jsx"], ".mjs": [".mts", ".mjs"], ".cjs": [".cts", ".cjs"] },
    conditionNames: ["types", "import", "node", "default"],
    mainFields: ["types", "module", "main"],
  });
  return (specifier, fromFile) => {
    if (specifier.startsWith("node:") || specifier.startsWith("@wherefore/")) return undefined;
    try {
      const found = resolver.resolveSync({}, dirname(fromFile), specifier);
      return found === false || found.includes(`${sep}node_modules${sep}`) ? undefined : found;
    } catch {
      return undefined;
    }
  };
}
