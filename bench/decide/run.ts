// npm run bench:decide: every engine answers the same questions, in turns, in one process. Figures are medians over rounds.
import { casbinGeneric, casbinLines } from "./engines/casbin.ts";
import { casl } from "./engines/casl.ts";
import { cedarGeneric, cedarLines } from "./engines/cedar.ts";
import type { Engine } from "./engines/engine.ts";
import { floor } from "./engines/floor.ts";
import { wherefore, whereforeInFull } from "./engines/wherefore.ts";
import { makeWorld, type Asked, type World } from "./world.ts";

const engines: readonly Engine[] = [floor, wherefore, whereforeInFull, casl, casbinGeneric, casbinLines, cedarGeneric, cedarLines];
const ROUNDS = 9;
const SLICE_MS = 25;
const sizes = [
  { purposes: 10, dataSubjects: 1_000 },
  { purposes: 100, dataSubjects: 1_000 },
  { purposes: 1_000, dataSubjects: 1_000 },
  { purposes: 100, dataSubjects: 1_000_000 },
];

interface Measured {
  /** Nanoseconds a question, median over rounds. */
  readonly ns: number;
  /** Bytes allocated a permitted question. */
  readonly bytes: number;
}

type Ask = (question: Asked) => boolean;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** Asks for a slice of time, and says how long one question took. */
function slice(ask: Ask, questions: readonly Asked[]): number {
  let asked = 0;
  let permits = 0;
  const start = performance.now();
  let now = start;
  while (now - start < SLICE_MS) {
    for (const question of questions) if (ask(question)) permits += 1;
    asked += questions.length;
    now = performance.now();
  }
  if (permits === 0) throw new Error("nothing was permitted: the run measures nothing");
  return ((now - start) * 1e6) / asked;
}

function bytesEach(ask: Ask, questions: readonly Asked[]): number {
  const permitted = questions.filter((question) => question.permitted);
  slice(ask, permitted);
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  let asked = 0;
  while (performance.now() - start < SLICE_MS && asked < 50_000) {
    for (const question of permitted) ask(question);
    asked += permitted.length;
  }
  return Math.max(0, process.memoryUsage().heapUsed - before) / asked;
}

async function measure(world: World): Promise<ReadonlyMap<string, Measured>> {
  const ready = new Map<string, Ask>();
  for (const engine of engines) {
    if (engine.upTo.purposes < world.purposes.length || engine.upTo.dataSubjects < world.grants.size) continue;
    const ask = await engine.prepare(world);
    const wrong = world.questions.filter((question) => ask(question) !== question.permitted).length;
    if (wrong > 0) throw new Error(`${engine.name} answers ${wrong.toString()} questions differently from the world`);
    ready.set(engine.name, ask);
  }
  const rounds = new Map([...ready.keys()].map((name) => [name, [] as number[]]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, ask] of ready) {
      const ns = slice(ask, world.questions);
      if (round > 0) rounds.get(name)?.push(ns);
    }
  }
  return new Map([...ready].map(([name, ask]) => [name, { ns: median(rounds.get(name) ?? []), bytes: bytesEach(ask, world.questions) }]));
}

function lookup(world: World): number {
  const map = new Map([...world.grants.keys()].map((name, index) => [name, index + 1]));
  return median(Array.from({ length: ROUNDS }, () => slice(({ dataSubject }) => (map.get(dataSubject) ?? 0) > 0, world.questions)));
}

interface Target {
  readonly what: string;
  readonly measured: number;
  readonly target: string;
  readonly met: boolean;
}

function targetsOf(results: readonly ReadonlyMap<string, Measured>[], lookups: readonly number[]): readonly Target[] {
  const ns = (size: number, engine: Engine): number => results[size]?.get(engine.name)?.ns ?? NaN;
  const atMost = (what: string, measured: number, most: number): Target => ({
    what,
    measured,
    target: `≤ ${most.toString()}`,
    met: measured <= most,
  });
  const denied = ns(1, wherefore);
  const ahead = ns(1, casl) / ns(1, wherefore);
  return [
    atMost("1a decision, times the floor (P = 100)", ns(1, wherefore) / ns(1, floor), 3),
    { what: "1b times ahead of @casl/ability", measured: ahead, target: "≥ 10", met: ahead >= 10 },
    atMost("2 decision with its reasons, half of them denials, ns", denied, 250),
    atMost("3 growth from 10 to 1,000 purposes", ns(2, wherefore) / ns(0, wherefore), 1.1),
    atMost("4 growth to 1,000,000 data subjects, times a Map lookup there", ns(3, wherefore) / (lookups[3] ?? NaN), 1.5),
    atMost("5 bytes allocated on a permit", results[1]?.get(wherefore.name)?.bytes ?? NaN, 8),
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

async function main(): Promise<void> {
  const results: ReadonlyMap<string, Measured>[] = [];
  const lookups: number[] = [];
  for (const { purposes, dataSubjects } of sizes) {
    console.error(`${purposes.toLocaleString("en")} purposes, ${dataSubjects.toLocaleString("en")} data subjects …`);
    const world = makeWorld(purposes, dataSubjects, 300);
    results.push(await measure(world));
    lookups.push(lookup(world));
  }
  console.log(
    row([
      "engine, ns a decision",
      ...sizes.map(({ purposes, dataSubjects }) => `P ${purposes.toLocaleString("en")}, S ${dataSubjects.toLocaleString("en")}`),
      "× floor (P 100)",
      "B a permit",
    ]),
  );
  console.log(row(["---", ...sizes.map(() => "--:"), "--:", "--:"]));
  for (const { name } of engines) {
    const measured = results.map((result) => result.get(name));
    const times = (measured[1]?.ns ?? NaN) / (results[1]?.get(floor.name)?.ns ?? NaN);
    console.log(
      row([
        name,
        ...measured.map((value) => (value === undefined ? "–" : value.ns.toFixed(value.ns < 100 ? 1 : 0))),
        times.toFixed(1),
        (measured[1]?.bytes ?? NaN).toFixed(0),
      ]),
    );
  }
  console.log(row(["Map lookup alone", ...lookups.map((ns) => ns.toFixed(1)), "", ""]));
  console.log();
  const targets = targetsOf(results, lookups);
  for (const { what, measured, target, met } of targets)
    console.log(`${met ? "met   " : "missed"}  ${what}: ${measured.toFixed(2)} (${target})`);
  console.log(`\nbench:decide: ${targets.filter(({ met }) => met).length.toString()} of ${targets.length.toString()} targets met`);
}

await main();
