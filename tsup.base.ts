import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { defineConfig, type Options } from "tsup";

/**
 * Every published package is built the same way: each entry of its `exports` as ESM and CommonJS, with declarations for both.
 *
 * Dependencies and peers stay outside the bundle; what stands under devDependencies is bundled, and named in THIRD-PARTY.md.
 *
 * @param more - entries that are no export, by name
 */
export function library(more: Record<string, string> = {}, options: Options = {}): ReturnType<typeof defineConfig> {
  return defineConfig({
    entry: { ...exportedEntries(), ...more },
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

/** The sources of the exports of the package in whose folder this runs. */
function exportedEntries(): Record<string, string> {
  const { exports } = JSON.parse(readFileSync("package.json", "utf8")) as { exports: Record<string, string | Record<string, unknown>> };
  const sources = Object.values(exports).map((conditions) =>
    typeof conditions === "string" ? undefined : conditions["@wherefore/source"],
  );
  return Object.fromEntries(sources.filter((source) => typeof source === "string").map((source) => [basename(source, ".ts"), source]));
}
