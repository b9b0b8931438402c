// npm run bench:decide: every engine answers the same questions, in turns, in one process. Figures are medians over rounds.
import { casbinGeneric, casbinLines } from "./engines/casbin.ts";
import { casl } from "./engines/casl.ts";
import { cedarGeneric, cedarLines } from "./engines/cedar.ts";
import type { Engine } from "./engines/engine.ts";
import { floor } from "./engines/floor.ts";
import { lookup } from "./engines/lookup.ts";
import { wherefore, whereforeInFull } from "./engines/wherefore.ts";
import { measure, type Measured } from "./measure.ts";
import { targetsOf } from "./targets.ts";
import { makeWorld } from "./world.ts";

const engines: readonly Engine[] = [lookup, floor, wherefore, whereforeInFull, casl, casbinGeneric, casbinLines, cedarGeneric, cedarLines];
const sizes = [
  { purposes: 10, dataSubjects: 1_000, questions: 300 },
  { purposes: 100, dataSubjects: 1_000, questions: 300 },
  { purposes: 1_000, dataSubjects: 1_000, questions: 300 },
  { purposes: 100, dataSubjects: 1_000_000, questions: 30_000 },
];

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function count(number: number): string {
  return number.toLocaleString("en");
}

function printTable(results: readonly ReadonlyMap<string, Measured>[]): void {
  const columns = sizes.map(({ purposes, dataSubjects }) => `P ${count(purposes)}, S ${count(dataSubjects)}`);
  console.log(row(["engine, ns a decision", ...columns, "× bitset (P 100)", "B a permit"]));
  console.log(row(["---", ...sizes.map(() => "--:"), "--:", "--:"]));
  for (const { name } of engines) {
    const measured = results.map((result) => result.get(name));
    const times = (measured[1]?.ns ?? NaN) / (results[1]?.get(floor.name)?.ns ?? NaN);
    const figures = measured.map((value) => (value === undefined ? "–" : value.ns.toFixed(value.ns < 100 ? 1 : 0)));
    console.log(row([name, ...figures, times.toFixed(1), (measured[1]?.bytes ?? NaN).toFixed(0)]));
  }
}

function printTargets(results: readonly ReadonlyMap<string, Measured>[]): void {
  const targets = targetsOf(results);
  console.log();
  for (const { what, measured, target, met } of targets)
    console.log(`${met ? "met   " : "missed"}  ${what}: ${measured.toFixed(2)} (${target})`);
  console.log(`\nbench:decide: ${targets.filter(({ met }) => met).length.toString()} of ${targets.length.toString()} targets met`);
}

const worlds = sizes.map(({ purposes, dataSubjects, questions }) => makeWorld(purposes, dataSubjects, questions));
console.error("preparing every engine for every size, and checking that all give the same answers …");
const results = await measure(engines, worlds);
printTable(results);
printTargets(results);
