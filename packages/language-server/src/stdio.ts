import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { createServer } from "./create-server.ts";

/** Talks to one editor over the channel its command line names: `--stdio`, `--node-ipc`, `--socket=PORT`. */
export function serve(): void {
  const require = createRequire(import.meta.url);
  const { version } = JSON.parse(readFileSync(require.resolve("@wherefore/language-server/package.json"), "utf8")) as { version: string };
  const rulePages = join(dirname(require.resolve("@wherefore/analyzer/package.json")), "docs/rules");
  createServer(createConnection(ProposedFeatures.all), { rulePages, version });
}
