#!/usr/bin/env node
// Serves one editor over the channel the command line names: --stdio (the default), --node-ipc or --socket=PORT.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { createServer } from "../dist/index.js";

const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync(require.resolve("../package.json"), "utf8"));
const rulePages = join(dirname(require.resolve("@wherefore/analyzer/package.json")), "docs/rules");

if (process.argv.length === 2) process.argv.push("--stdio");
createServer(createConnection(ProposedFeatures.all), { rulePages, version });
