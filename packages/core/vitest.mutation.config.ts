import { defineConfig } from "vitest/config";

// The tests a mutant has to survive: all of the decision and the fold, with few random questions, because every mutant is asked them.
export default defineConfig({
  test: {
    include: ["src/decide/**/*.test.ts", "src/subject/**/*.test.ts"],
    // It compares the engine with itself, so that few mutants could make it fail, and takes longest.
    exclude: ["src/decide/polluted-prototype.test.ts"],
    env: { WHEREFORE_QUESTIONS: "1500", WHEREFORE_SEEDS: "1", WHEREFORE_LATTICE_STRIDE: "4999" },
    testTimeout: 120_000,
  },
});
