import { defineConfig } from "vitest/config";

// Packages are tested from their sources: no build stands between a change and its test.
// Only what Node does not know by itself: a condition like "import" here would reach Node, and make its require() load modules it cannot call.
const conditions = ["@wherefore/source"];

export default defineConfig({
  resolve: { conditions: [...conditions, "module", "node", "default"] },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ["{packages,apps}/*/{src,test,policies,evaluation}/**/*.test.ts", "{test,scripts}/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**", "e2e/**"],
    // For a machine that does much else; a test that waits for ever still ends.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
