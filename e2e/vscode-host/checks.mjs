// Counts what was checked. A failed check does not hide the ones after it.
export function createChecks({ onFailure }) {
  const counts = { passed: 0, failed: 0 };
  return {
    counts,
    check: async (title, run) => {
      const began = Date.now();
      const took = () => `(${((Date.now() - began) / 1000).toFixed(1)} s)`;
      try {
        await run();
        counts.passed += 1;
        console.log(`  ✓ ${title} ${took()}`);
      } catch (error) {
        counts.failed += 1;
        console.log(`  ✗ ${title} ${took()}\n    ${error instanceof Error ? error.message.replaceAll("\n", "\n    ") : String(error)}`);
        await onFailure(counts.failed);
      }
    },
  };
}
