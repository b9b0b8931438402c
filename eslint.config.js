// @ts-check
import tseslint from "typescript-eslint";

const code = ["**/*.{ts,mts,cts}"];
const plainJavaScript = ["**/*.{js,mjs,cjs}"];
const tests = ["**/*.test.ts", "**/*.test-d.ts", "**/test/**/*.ts"];
const configs = ["**/*.config.{js,ts}", ".dependency-cruiser.cjs"];

const noForeignInternals = {
  group: ["@wherefore/*/src/**", "@wherefore/*/dist/**", "**/packages/**", "../../*/src/**", "../../../*/src/**"],
  message: "Import another package through the entries its package.json lists.",
};

const listedExports = { selector: "ExportAllDeclaration", message: "List the exported names: the public surface is written by hand." };
const namedExports = { selector: "ExportDefaultDeclaration", message: "Export by name, so that one thing has one name everywhere." };
const noModuleState = {
  selector: "Program > VariableDeclaration[kind='let']",
  message: "Modules hold no mutable state; close over it in a function.",
};

export default tseslint.config(
  { ignores: ["**/dist/**", "**/node_modules/**", "**/.wherefore/**", "**/coverage/**", "e2e/vscode-host/.*/**", "**/fixtures/**"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: code,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A missed case in a decision, and an append nobody waits for, are the two worst mistakes here.
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      // `string | "not-stated"` tells the reader which string is special.
      "@typescript-eslint/no-redundant-type-constituents": "off",
      // There are no enums: erasableSyntaxOnly refuses them.
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      // Ports answer with promises; an implementation in memory has nothing to await.
      "@typescript-eslint/require-await": "off",
      eqeqeq: "error",
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "max-params": ["error", 4],
      "no-restricted-imports": ["error", { patterns: [noForeignInternals] }],
      "no-restricted-syntax": ["error", listedExports, namedExports, noModuleState],
    },
  },
  {
    files: tests,
    rules: {
      "no-restricted-syntax": ["error", listedExports, namedExports],
      "max-lines": "off",
      "max-lines-per-function": "off",
      // An index into a fixture is checked by the assertion that follows.
      "@typescript-eslint/no-non-null-assertion": "off",
      "no-restricted-properties": [
        "error",
        ...["describe", "it", "test"].flatMap((object) =>
          ["only", "skip", "todo"].map((property) => ({
            object,
            property,
            message: "Every test runs; use skipIf for what a machine lacks.",
          })),
        ),
      ],
    },
  },
  // A policy is one literal, as long as what it says.
  { files: ["apps/example/policies/*/*.ts"], rules: { "max-lines": "off" } },
  { files: ["packages/{core,store,analyzer}/src/**"], rules: { "no-console": "error" } },
  {
    files: ["packages/*/src/**"],
    ignores: ["**/*.test.ts"],
    rules: { "no-restricted-globals": ["error", { name: "fetch", message: "No package opens a connection." }] },
  },
  { files: configs, rules: { "no-restricted-syntax": ["error", listedExports, noModuleState] } },
  {
    // The benchmarks measure what is published, and have dependencies of their own, which most people never install.
    files: ["bench/**/*.ts"],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { "no-restricted-imports": "off", "@typescript-eslint/no-non-null-assertion": "off" },
  },
  { files: plainJavaScript, extends: [tseslint.configs.strict], rules: { eqeqeq: "error" } },
  { files: ["**/*.cjs"], rules: { "@typescript-eslint/no-require-imports": "off" } },
);
