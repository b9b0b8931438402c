import { ResolverFactory } from "oxc-resolver";
import type { Resolve } from "../project/project.ts";

/** Resolves imports as TypeScript does: tsconfig paths, `.js` for `.ts`, packages of the same workspace. */
export function nativeResolve(): Resolve {
  const resolver = new ResolverFactory({
    tsconfig: "auto",
    extensions: [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"],
    extensionAlias: { ".js": [".ts", ".tsx", ".js"], ".jsx": [".tsx", ".jsx"], ".mjs": [".mts", ".mjs"], ".cjs": [".cts", ".cjs"] },
    conditionNames: ["node", "import", "types", "default"],
  });
  return (specifier, fromFile) => {
    if (specifier.startsWith("node:") || specifier.startsWith("@wherefore/")) return undefined;
    return resolver.resolveFileSync(fromFile, specifier).path;
  };
}
