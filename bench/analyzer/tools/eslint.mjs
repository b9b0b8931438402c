// ESLint with one rule and the parser of typescript-eslint; "typed" gives the parser a program.
import { readFileSync } from "node:fs";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";

const typed = process.argv[2] === "typed";
const { default: plugin } = await import(typed ? "./typed-rule.mjs" : "./name-rule.mjs");
const parserOptions = typed ? { project: "./tsconfig.json", tsconfigRootDir: process.cwd() } : {};
const eslint = new ESLint({
  cwd: process.cwd(),
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ["**/*.ts"],
      languageOptions: { parser: tseslint.parser, parserOptions },
      linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "off" },
      plugins: { names: plugin },
      rules: { "names/name": "warn" },
    },
  ],
});
const results = await eslint.lintFiles(JSON.parse(readFileSync("files.json", "utf8")));
console.log(`${results.length} files, ${results.reduce((sum, { warningCount }) => sum + warningCount, 0)} findings`);
