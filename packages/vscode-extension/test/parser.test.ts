import { build } from "esbuild";
import { parseSync } from "oxc-parser";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ParseSync } from "@wherefore/analyzer";
import { expect, it, onTestFinished } from "vitest";
import { halves, readHalf } from "../../analyzer/evaluation/labelled-file.ts";
import { outcomesOf } from "../../analyzer/evaluation/score.ts";
import { extensionFolder } from "./built.ts";

interface Plugins {
  readonly installed: (file: string) => string;
  readonly runtimeOfTheParser: import("esbuild").Plugin;
}

/** The extension's parser, bundled as the extension bundles it. */
async function bundledParser(): Promise<ParseSync> {
  const { installed, runtimeOfTheParser } = (await import(pathToFileURL(join(extensionFolder, "bundle-plugins.mjs")).href)) as Plugins;
  const folder = mkdtempSync(join(tmpdir(), "wherefore-parser-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const outfile = join(folder, "parser.cjs");
  const entryPoints = [join(extensionFolder, "src/server/wasm-parser.ts")];
  await build({
    entryPoints,
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    mainFields: ["module", "main"],
    plugins: [runtimeOfTheParser],
  });
  const { loadWasmParser } = createRequire(import.meta.url)(outfile) as { loadWasmParser: (file: string) => Promise<ParseSync> };
  return loadWasmParser(installed("@oxc-parser/binding-wasm32-wasip1/wasm"));
}

const awkward = 'const tea: string = "thé vert 🍵"; /* é */ type A = { email?: string }; const n = 1n; const r = /[é]+/u; <div>{n}</div>;';

it("the extension's parser sees in this repository's sources exactly what the command line's parser sees", async () => {
  const parse = await bundledParser();
  const root = join(extensionFolder, "../..");
  const sources = globSync("packages/*/{src,test}/**/*.ts", { cwd: root }).map((file) => ({
    file,
    text: readFileSync(join(root, file), "utf8"),
  }));
  expect(sources.length).toBeGreaterThan(50);
  for (const { file, text } of [...sources, { file: "awkward.tsx", text: awkward }, { file: "broken.ts", text: "const = {" }]) {
    const [wasm, native] = [parse(file, text), parseSync(file, text)];
    expect(wasm.program, file).toEqual(native.program);
    expect(wasm.comments, file).toEqual(native.comments);
    expect(
      wasm.errors.map(({ message }) => message),
      file,
    ).toEqual(native.errors.map(({ message }) => message));
  }
}, 60_000);

it("the analyzer finds with the extension's parser exactly what it finds with the command line's, in every syntax it reads", async () => {
  const parse = await bundledParser();
  const files = halves.flatMap((half) => readHalf(half));
  expect(await outcomesOf(files, parse)).toEqual(await outcomesOf(files));
}, 60_000);
