// npm run bench:analyzer: a cold scan beside linters and a bare parser, in turns, on the same files; an edit beside TypeScript's parser.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generatedCorpus, realCorpus } from "./corpus.ts";
import { editTimes } from "./editor.ts";
import { labelledScore } from "./labelled-score.ts";
import { runTool, tools, type Cost, type ToolName } from "./run-tool.ts";
import { targetsOf, type Measured } from "./targets.ts";
import { warmCost } from "./warm.ts";

const rounds = Number(process.env["BENCH_ROUNDS"] ?? 3);
const names = Object.keys(tools) as ToolName[];
const folder = mkdtempSync(join(tmpdir(), "wherefore-bench-"));

try {
  const corpora = { generated: join(folder, "generated"), installed: join(folder, "installed") };
  generatedCorpus(corpora.generated, 150);
  realCorpus(join(import.meta.dirname, "../../node_modules"), corpora.installed);
  const costs = { generated: inTurns(corpora.generated), installed: inTurns(corpora.installed) };
  printCosts("generated", costs.generated);
  printCosts("installed", costs.installed);
  generatedCorpus(join(folder, "large"), 300);
  const measured: Measured = {
    costs,
    warm: await warmCost(join(folder, "large")),
    edit: await editTimes(corpora.generated),
    labelled: labelledScore(),
  };
  const targets = targetsOf(measured);
  console.log();
  for (const { what, measured: figure, target, met } of targets)
    console.log(`${met ? "met   " : "missed"}  ${what}: ${figure} (${target})`);
  console.log(`\nbench:analyzer: ${targets.filter(({ met }) => met).length.toString()} of ${targets.length.toString()} targets met`);
} finally {
  rmSync(folder, { recursive: true });
}

/** Every tool once a round, so that what else the machine does falls on all of them; medians over rounds. */
function inTurns(corpus: string): ReadonlyMap<ToolName, Cost> {
  const runs = new Map<ToolName, Cost[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) for (const name of names) runs.get(name)?.push(runTool(name, corpus));
  return new Map(names.map((name) => [name, medianOf(runs.get(name) ?? [])]));
}

function medianOf(costs: readonly Cost[]): Cost {
  const middle = (of: (cost: Cost) => number): number => costs.map(of).sort((a, b) => a - b)[costs.length >> 1] ?? NaN;
  return { cpuSeconds: middle((cost) => cost.cpuSeconds), rssMiB: middle((cost) => cost.rssMiB) };
}

function printCosts(corpus: string, costs: ReadonlyMap<ToolName, Cost>): void {
  const own = costs.get("wherefore")?.cpuSeconds ?? NaN;
  console.log(`\n| ${corpus} sources | CPU s | × wherefore | RSS MiB |\n| --- | --: | --: | --: |`);
  for (const [name, { cpuSeconds, rssMiB }] of costs)
    console.log(`| ${name} | ${cpuSeconds.toFixed(2)} | ${(cpuSeconds / own).toFixed(1)} | ${rssMiB.toFixed(0)} |`);
}
