// Mutation testing of the decision and the fold: `npm run test:mutation` at the root picks the files and starts it.
export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "vitest.mutation.config.ts", related: false },
  coverageAnalysis: "perTest",
  mutate: ["src/decide/**/*.ts", "src/subject/**/*.ts", "!src/**/*.test.ts"],
  // Without a copy of tsconfig.json the sandbox is read with the package's own, whose relative paths hold.
  ignorePatterns: [".wherefore", "dist", "docs", ".turbo", "tsconfig.json"],
  tempDirName: ".wherefore/mutation",
  reporters: ["clear-text", "json"],
  clearTextReporter: { allowColor: false, allowEmojis: false, reportTests: false, logTests: false },
  jsonReporter: { fileName: ".wherefore/mutation.json" },
  // What neither the code nor its tests changed since the last run is not asked again.
  incremental: true,
  incrementalFile: ".wherefore/mutation-known.json",
  thresholds: { high: 98, low: 95, break: 95 },
  concurrency: Number(process.env["WHEREFORE_WORKERS"] ?? 2),
  timeoutMS: 20_000,
};
