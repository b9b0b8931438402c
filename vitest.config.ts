import { defineConfig } from "vitest/config";

// Packages are tested from their sources: no build stands between a change and its test.
const conditions = ["@wherefore/source", "module", "node", "import", "default"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ["{packages,apps}/*/{src,test,policies}/**/*.test.ts", "{test,scripts}/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**", "e2e/**"],
    testTimeout: 20_000,
  },
});
