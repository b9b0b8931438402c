import { dirname } from "node:path";
import { ResolverFactory, type NapiResolveOptions } from "oxc-resolver";
import { safeConfigs } from "./safe-config.ts";
import type { Resolve } from "../project/project.ts";

const options: NapiResolveOptions = {
  extensions: [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"],
  extensionAlias: {
    ".js": [".ts", ".tsx", ".js"],
    ".jsx": [".tsx", ".jsx"],
    ".mjs": [".mts", ".mjs"],
    ".cjs": [".cts", ".cjs"],
  },
  conditionNames: ["node", "import", "types", "default"],
};

/** Resolves imports as TypeScript does: tsconfig paths, `.js` for `.ts`, packages of the same workspace. */
export function nativeResolve(root?: string): Resolve {
  const mayRead = root === undefined ? (): boolean => true : safeConfigs(root);
  const resolver = new ResolverFactory({ ...options, tsconfig: "auto" });
  // A tsconfig that refers to a missing one keeps nothing from being resolved but what it names.
  const plain = new ResolverFactory(options);
  return (specifier, fromFile) => {
    if (specifier.startsWith("node:") || specifier.startsWith("@wherefore/")) return undefined;
    // A configuration that is no regular file, or leads out of the folder, is not read: imports stay unknown there.
    if (!mayRead(dirname(fromFile))) return undefined;
    return resolver.resolveFileSync(fromFile, specifier).path ?? plain.resolveFileSync(fromFile, specifier).path;
  };
}
