// npm run bench:store: the rows the store is held to. Figures are ratios, taken in turns in one run; a row is met with all its parts.
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { notMeasured, type Outcome } from "./outcome.ts";
import { eventLoop } from "./rows/event-loop.ts";
import { expressRows } from "./rows/express.ts";
import { faults } from "./rows/faults.ts";
import { installation } from "./rows/installation.ts";
import { postgresRows } from "./rows/postgres.ts";
import { processes } from "./rows/processes.ts";
import { servedAfterWithdrawal } from "./rows/races.ts";
import { sqlitePipeline } from "./rows/sqlite-pipeline.ts";
import { verification } from "./rows/verification.ts";

type Measure = (folder: string) => Promise<readonly Outcome[]>;

const measures: readonly (readonly [string, Measure])[] = [
  ["installation", async () => [installation()]],
  ["the pipeline on SQLite", async (folder) => [await sqlitePipeline(folder)]],
  ["Express", expressRows],
  ["the event loop", async (folder) => [await eventLoop(folder)]],
  ["verification", async (folder) => [await verification(folder)]],
  ["processes", async (folder) => [await processes(folder)]],
  ["PostgreSQL, and races with withdrawals", withRaces],
  ["kills and power cuts", async () => [faults()]],
];

async function withRaces(folder: string): Promise<readonly Outcome[]> {
  const rows = await postgresRows(folder);
  const { races, served } = await servedAfterWithdrawal(folder);
  return rows.map((outcome) =>
    outcome.row !== 9
      ? outcome
      : {
          ...outcome,
          what: `${outcome.what}; requests served that start after its acknowledgement (strict)`,
          target: `${outcome.target}; 0 of ${races.toLocaleString("en")}`,
          measured: `${outcome.measured}; ${served.toString()}`,
          met: outcome.met && served === 0,
        },
  );
}

const pruning = notMeasured(
  11,
  "pruning a segment: time, and log written, times deleting its rows",
  "≤ 0.25; ≤ 1 %",
  "segments are pruned by deleting their rows, there is no file or partition to drop",
);

/** On the disk of the working folder: that of temporary files may be memory. */
async function measureAll(): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [pruning];
  for (const [name, measure] of measures) {
    console.error(`${name} …`);
    const folder = mkdtempSync(join(process.cwd(), ".bench-"));
    try {
      const found = await measure(folder);
      for (const { row, measured } of found) console.error(`  ${row.toString()}: ${measured}`);
      outcomes.push(...found);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return outcomes.sort((one, other) => one.row - other.row);
}

const outcomes = await measureAll();
console.log("| row | what | target | measured | |\n| --: | --- | --- | --- | --- |");
for (const { row, what, target, measured, met } of outcomes)
  console.log(`| ${[row.toString(), what, target, measured, met ? "met" : "missed"].join(" | ")} |`);
console.log(`\nbench:store: ${outcomes.filter(({ met }) => met).length.toString()} of ${outcomes.length.toString()} targets met`);
