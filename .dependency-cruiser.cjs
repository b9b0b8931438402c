// @ts-check
// The layers of ARCHITECTURE.md. Whatever edge is not listed there is refused here.

const { globSync, readFileSync } = require("node:fs");
const { dirname, join } = require("node:path");

/** The sources of the entries that packages export, as patterns. */
const publicEntries = globSync("packages/*/package.json", { cwd: __dirname }).flatMap((path) => {
  const { exports } = JSON.parse(readFileSync(join(__dirname, path), "utf8"));
  const sources = Object.values(exports ?? {}).map((conditions) => conditions["@wherefore/source"]);
  return sources.filter(Boolean).map((source) => `${join(dirname(path), source).replaceAll(".", "\\.")}$`);
});

/** A test may look at anything of its own package. */
const tests = "(\\.test|\\.test-d|\\.property\\.test)\\.ts$|/test/";

/**
 * @param {string} name
 * @param {readonly string[]} mayImport - names of package folders
 */
const packageRule = (name, mayImport) => ({
  name: `packages-${name}`,
  comment: `packages/${name} may import only: ${mayImport.length === 0 ? "no other package" : mayImport.join(", ")}.`,
  severity: "error",
  from: { path: `^packages/${name}/src`, pathNot: tests },
  to: { path: "^(packages|apps)/", pathNot: `^packages/(${[name, ...mayImport].join("|")})/` },
});

/**
 * @param {string} layer - folder inside packages/core/src
 * @param {readonly string[]} mayImport - folders inside packages/core/src
 */
const coreRule = (layer, mayImport) => ({
  name: `core-${layer}`,
  comment: `core/src/${layer} may import only: ${mayImport.length === 0 ? "no other folder" : mayImport.join(", ")}.`,
  severity: "error",
  from: { path: `^packages/core/src/${layer}/`, pathNot: tests },
  to: { path: "^packages/core/src/[^/]+/", pathNot: `^packages/core/src/(${[layer, ...mayImport].join("|")})/` },
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    // @oxc-project/types holds declarations only, which is nothing a resolver finds.
    { name: "no-unresolved", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "^@oxc-project/types$" } },
    packageRule("core", []),
    packageRule("store", ["core"]),
    packageRule("express-middleware", ["core"]),
    packageRule("analyzer", ["core"]),
    packageRule("language-server", ["analyzer", "core"]),
    packageRule("eslint-plugin", ["analyzer"]),
    packageRule("cli", ["core", "store", "express-middleware", "analyzer", "language-server"]),
    packageRule("vscode-extension", ["language-server", "analyzer", "core"]),
    coreRule("vocabulary", []),
    coreRule("policy", ["vocabulary"]),
    coreRule("fields", ["vocabulary", "policy"]),
    coreRule("lint", ["vocabulary", "policy"]),
    coreRule("documents", ["vocabulary", "policy"]),
    coreRule("subject", ["vocabulary", "policy"]),
    coreRule("decide", ["vocabulary", "policy", "subject"]),
    coreRule("record", ["vocabulary", "policy", "subject", "decide"]),
    {
      name: "core-has-no-dependency-but-zod",
      comment: "What core uses is a dev dependency, bundled and named in THIRD-PARTY.md; zod is an optional peer.",
      severity: "error",
      from: { path: "^packages/core/src", pathNot: tests },
      to: { dependencyTypes: ["npm", "npm-optional", "npm-no-pkg", "npm-unknown"], pathNot: "node_modules/zod/" },
    },
    {
      name: "core-is-pure",
      comment: "Only @wherefore/core/record may use a module of Node, and only node:crypto.",
      severity: "error",
      from: { path: "^packages/core/src", pathNot: tests },
      to: { dependencyTypes: ["core"], pathNot: "^(node:)?crypto$" },
    },
    {
      name: "core-main-entry-has-no-crypto",
      severity: "error",
      from: { path: "^packages/core/src/index\\.ts$" },
      to: { reachable: true, path: "^(node:)?crypto$" },
    },
    {
      name: "nothing-calls-out",
      comment: "No package opens a connection; the types of a request may be named. ESLint refuses the global fetch.",
      severity: "error",
      from: { path: "^packages/[^/]+/src", pathNot: tests },
      to: { dependencyTypes: ["core"], dependencyTypesNot: ["type-only"], path: "^(node:)?(http2|https|net|tls|dgram|dns)(/|$)" },
    },
    {
      name: "only-the-middleware-speaks-http",
      comment: "It needs the names of the status codes.",
      severity: "error",
      from: { path: "^packages/(?!express-middleware/)[^/]+/src", pathNot: tests },
      to: { dependencyTypes: ["core"], dependencyTypesNot: ["type-only"], path: "^(node:)?http$" },
    },
    {
      name: "express-stays-at-the-edge",
      comment: "The guard is written for it, and `wherefore try` mounts a policy under the guard.",
      severity: "error",
      from: { path: "^packages/(?!express-middleware/|cli/src/try/)[^/]+/src", pathNot: tests },
      to: { path: "node_modules/(@types/)?express/" },
    },
    {
      name: "no-step-knows-express",
      comment: "What stands before enforcement decides and records for jobs as it does for requests.",
      severity: "error",
      from: {
        path: "^packages/express-middleware/src/(identify|resolve|resolve-people|decide-request|record-access|record-people|guard-order|people-order|outside-http/[^/]+)\\.ts$",
        pathNot: tests,
      },
      to: { reachable: true, path: "node_modules/(@types/)?express/" },
    },
    {
      name: "only-the-extension-knows-vscode",
      severity: "error",
      from: { path: "^packages/(?!vscode-extension/)[^/]+/src", pathNot: tests },
      to: { path: "node_modules/@types/vscode/" },
    },
    {
      name: "the-example-uses-public-entries",
      severity: "error",
      from: { path: "^apps/" },
      to: { path: "^packages/", pathNot: publicEntries },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|fixtures|\\.wherefore)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["@wherefore/source", "import", "require", "node", "default", "types"],
      extensions: [".ts", ".js", ".cjs", ".mjs", ".json", ".d.ts"],
    },
  },
};
