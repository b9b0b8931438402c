import { defineConfig, type Options } from "tsup";

/** Every published package is built the same way: ESM and CommonJS, with declarations for both. */
export function library(entry: Record<string, string>, options: Options = {}): ReturnType<typeof defineConfig> {
  return defineConfig({
    entry,
    format: ["esm", "cjs"],
    target: "node22",
    dts: true,
    clean: true,
    splitting: true,
    sourcemap: false,
    removeNodeProtocol: false,
    esbuildOptions: (esbuild) => {
      esbuild.charset = "utf8";
    },
    ...options,
  });
}
