import type { Engine } from "./engines/engine.ts";
import type { Asked, World } from "./world.ts";

const ROUNDS = 9;
const SLICE_MS = 25;
/** Questions between two looks at the clock. */
const BURST = 100;

export interface Measured {
  /** Nanoseconds a question, median over rounds. */
  readonly ns: number;
  /** Bytes allocated a permitted question. */
  readonly bytes: number;
}

type Ask = (question: Asked) => boolean;

/** Every engine that reaches a size answers its questions, all engines and sizes in turns; the first round is not counted. */
export async function measure(engines: readonly Engine[], worlds: readonly World[]): Promise<readonly ReadonlyMap<string, Measured>[]> {
  const sizes: { world: World; ready: ReadonlyMap<string, Ask>; rounds: Map<string, number[]> }[] = [];
  for (const world of worlds) sizes.push({ world, ready: await prepared(engines, world), rounds: new Map() });
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { name } of engines) {
      for (const { world, ready, rounds } of sizes) {
        const ask = ready.get(name);
        if (ask === undefined) continue;
        const ns = slice(ask, world.questions, round);
        if (round > 0) rounds.set(name, [...(rounds.get(name) ?? []), ns]);
      }
    }
  }
  return sizes.map(
    ({ world, ready, rounds }) =>
      new Map([...ready].map(([name, ask]) => [name, { ns: median(rounds.get(name) ?? []), bytes: bytesEach(ask, world.questions) }])),
  );
}

/** Ready once it gives the world's own answer to every question. */
async function prepared(engines: readonly Engine[], world: World): Promise<ReadonlyMap<string, Ask>> {
  const ready = new Map<string, Ask>();
  for (const engine of engines) {
    if (engine.upTo.purposes < world.purposes.length || engine.upTo.dataSubjects < world.grants.size) continue;
    const ask = await engine.prepare(world);
    const wrong = world.questions.filter((question) => ask(question) !== question.permitted).length;
    if (wrong > 0) throw new Error(`${engine.name} answers ${wrong.toString()} questions differently from the world`);
    ready.set(engine.name, ask);
  }
  return ready;
}

/** Asks for a slice of time, each round from another place, and says how long one question took. */
function slice(ask: Ask, questions: readonly Asked[], round: number): number {
  let asked = 0;
  let permits = 0;
  let next = Math.floor((questions.length / (ROUNDS + 1)) * round);
  const start = performance.now();
  let now = start;
  while (now - start < SLICE_MS) {
    for (let turn = 0; turn < BURST; turn += 1) {
      if (ask(questions[next]!)) permits += 1;
      next = next + 1 === questions.length ? 0 : next + 1;
    }
    asked += BURST;
    now = performance.now();
  }
  if (permits === 0) throw new Error("nothing was permitted: the run measures nothing");
  return ((now - start) * 1e6) / asked;
}

function bytesEach(ask: Ask, questions: readonly Asked[]): number {
  const permitted = questions.filter((question) => question.permitted);
  const most = 20_000;
  slice(ask, permitted, 0);
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  for (let index = 0; index < most; index += 1) ask(permitted[index % permitted.length]!);
  return Math.max(0, process.memoryUsage().heapUsed - before) / most;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
