import { ResolverFactory, type NapiResolveOptions } from "oxc-resolver";
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
export function nativeResolve(): Resolve {
  const resolver = new ResolverFactory({ ...options, tsconfig: "auto" });
  // A tsconfig that refers to a missing one keeps nothing from being resolved but what it names.
  const plain = new ResolverFactory(options);
  return (specifier, fromFile) => {
    if (specifier.startsWith("node:") || specifier.startsWith("@wherefore/")) return undefined;
    return resolver.resolveFileSync(fromFile, specifier).path ?? plain.resolveFileSync(fromFile, specifier).path;
  };
}
