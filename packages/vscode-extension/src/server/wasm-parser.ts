import { createInstance } from "@oxc-parser/binding-wasm32-wasip1/workerd";
import type { ParseSync } from "@wherefore/analyzer";
import { readFile } from "node:fs/promises";
import { wrap } from "oxc-parser/src-js/wrap.js";

/**
 * The parser of the analyzer, as WebAssembly: one file for every platform, and no access to the file system or the environment.
 *
 * @param file - absolute path of the module that the build put beside the server
 */
export async function loadWasmParser(file: string): Promise<ParseSync> {
  const module = await WebAssembly.compile(await readFile(file));
  const { exports } = await createInstance(module);
  return (path, text) => wrap(exports.parseSync(path, text));
}
