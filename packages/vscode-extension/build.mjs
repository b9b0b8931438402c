// Bundles the client and the server, and puts beside them what the server reads: the parser and the rules' pages.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { installed, noNativeBindings, runtimeOfTheParser } from "./bundle-plugins.mjs";
import { writeThirdParty } from "./third-party.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, "dist");

const shared = {
  absWorkingDir: here,
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20.9",
  conditions: ["@wherefore/source"],
  mainFields: ["module", "main"],
  minify: true,
  legalComments: "none",
  charset: "utf8",
  logLevel: "warning",
  metafile: true,
};

/** A rule without a page is only a rule without a link; the test of the packed extension refuses to ship one. */
function copyRulePages() {
  const pages = join(dirname(installed("@wherefore/analyzer/package.json")), "docs/rules");
  mkdirSync(join(dist, "rules"), { recursive: true });
  const names = existsSync(pages) ? readdirSync(pages).filter((name) => name.endsWith(".md")) : [];
  if (names.length === 0) console.warn("The rules' pages are missing: packages/analyzer/docs/rules");
  for (const name of names) cpSync(join(pages, name), join(dist, "rules", name));
}

rmSync(join(dist, "rules"), { recursive: true, force: true });
const client = await build({ ...shared, entryPoints: ["src/extension.ts"], outfile: "dist/extension.cjs", external: ["vscode"] });
const server = await build({
  ...shared,
  entryPoints: ["src/server/main.ts"],
  outfile: "dist/server.cjs",
  plugins: [noNativeBindings, runtimeOfTheParser],
  // Libraries written as modules ask where they stand.
  define: { "import.meta.url": "moduleUrl" },
  banner: { js: 'const moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
});
cpSync(installed("@oxc-parser/binding-wasm32-wasip1/wasm"), join(dist, "parser.wasm"));
copyRulePages();
writeThirdParty([client.metafile, server.metafile], here, join(dist, "THIRD-PARTY.md"));
