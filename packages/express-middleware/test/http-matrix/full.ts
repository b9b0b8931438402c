import { emptyTally, everyCell, tryCells } from "./matrix.ts";

// Tries every cell of the matrix and prints what came of it. Ends with 1 where anything leaked, hung, crashed or bypassed the gate.

const since = performance.now();
const tally = await tryCells(everyCell());
const faults = (Object.keys(emptyTally()) as (keyof typeof tally)[]).flatMap((name) => {
  const found = tally[name];
  return Array.isArray(found) ? [{ name, found }] : [];
});
for (const { name, found } of faults) for (const line of found.slice(0, 40)) console.log(`  ${name}: ${line}`);
const counts = faults.map(({ name, found }) => `${String(found.length)} ${name}`).join(", ");
const seconds = ((performance.now() - since) / 1000).toFixed(0);
console.log(
  `http-matrix: ${String(tally.cells)} cells, ${String(tally.answers)} answers, ${String(tally.passed)} with covered data; ${counts} (${seconds} s)`,
);
process.exitCode = faults.some(({ found }) => found.length > 0) ? 1 : 0;
