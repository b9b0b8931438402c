import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import process from "node:process";
import type { Command } from "../command.ts";
import { readArguments } from "../read-arguments.ts";
import { version } from "../version.ts";

/** `wherefore lsp`: the analyzer for any editor that speaks the Language Server Protocol. */
export const lsp: Command = {
  name: "lsp",
  usage: "--stdio",
  summary: "Serves an editor over the Language Server Protocol, on standard input and output.",
  details: [
    "The editor starts it, and ends it. Nothing of the workspace is executed, and no connection is opened.",
    "Set-up for Neovim and Helix: the README of @wherefore/language-server.",
  ],
  run: async (args) => {
    readArguments(args, {}, ["stdio"]);
    const [{ createServer }, { createConnection, ProposedFeatures }] = await Promise.all([
      import("@wherefore/language-server"),
      import("vscode-languageserver/node"),
    ]);
    createServer(createConnection(ProposedFeatures.all, process.stdin, process.stdout), { rulePages: rulePages(), version });
    // The connection ends the process when the editor says so, with 0 after a shutdown and 1 without one.
    return new Promise(() => undefined);
  },
};

/** The pages of the rules, which come with the analyzer. */
function rulePages(): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve("@wherefore/analyzer/package.json")), "docs/rules");
}
