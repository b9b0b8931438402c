import { createServer } from "@wherefore/language-server";
import { join } from "node:path";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { resolveImport } from "./resolve-import.ts";
import { loadWasmParser } from "./wasm-parser.ts";

async function main(): Promise<void> {
  const parse = await loadWasmParser(join(__dirname, "parser.wasm"));
  createServer(createConnection(ProposedFeatures.all), { parse, resolve: resolveImport(), rulePages: join(__dirname, "rules") });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : "The language server could not start.");
  process.exitCode = 1;
});
