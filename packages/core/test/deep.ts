// Engine against specification: the finite lattice whole, then 100 million random questions. `npm run test:deep`.
//
// A slice is one seed, so that a run can be cut short and taken up again where it stood:
//   WHEREFORE_SEED       the first slice (1)
//   WHEREFORE_QUESTIONS  how many questions from there on (to the end of the 100 million)
import { latticeCells } from "./lattice.ts";
import { answersTo, type Asked, randomQuestions } from "./random-questions.ts";
import { Dice } from "./random-world.ts";

const ALL = 100_000_000;
const A_SLICE = 100_000;

const first = wholeNumber("WHEREFORE_SEED", 1);
const questions = wholeNumber("WHEREFORE_QUESTIONS", Math.max(ALL - (first - 1) * A_SLICE, A_SLICE));

function wholeNumber(name: string, otherwise: number): number {
  const value = Number(process.env[name] ?? otherwise);
  if (!Number.isSafeInteger(value) || value < 1) throw new RangeError(`${name} is not a whole number above 0; give one, or leave it out`);
  return value;
}

interface Compared {
  readonly asked: number;
  readonly permits: number;
  readonly difference?: string;
}

/** Asks engine and specification; counts permits and says the first difference. */
function compare(questions: Iterable<Asked>): Compared {
  let asked = 0;
  let permits = 0;
  for (const one of questions) {
    const { engine, specification } = answersTo(one);
    asked += 1;
    if (engine === "") permits += 1;
    if (engine !== specification)
      return { asked, permits, difference: JSON.stringify({ engine, specification, question: one.specified, policy: one.policy.policy }) };
  }
  return { asked, permits };
}

function isSame(where: string, { difference }: Compared): boolean {
  if (difference !== undefined) console.error(`${where}: engine and specification differ\n${difference}`);
  return difference === undefined;
}

/** The lattice has no seed: it is asked before the first slice only. */
function askLattice(): boolean {
  const began = performance.now();
  const lattice = compare(latticeCells(1));
  console.log(`lattice: ${lattice.asked} cells, ${lattice.permits} permitted, ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return isSame("lattice", lattice);
}

function askAtRandom(): boolean {
  const began = performance.now();
  let asked = 0;
  let permits = 0;
  for (let seed = first; asked < questions; seed += 1) {
    const slice = compare(randomQuestions(new Dice(seed), Math.min(A_SLICE, questions - asked)));
    if (!isSame(`seed ${seed}`, slice)) return false;
    asked += slice.asked;
    permits += slice.permits;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`seed ${seed}: ${asked} of ${questions} asked, ${permits} permitted, ${seconds} s; go on with WHEREFORE_SEED=${seed + 1}`);
  }
  console.log(`${asked} questions, ${permits} permitted, ${asked - permits} denied, 0 differences`);
  return true;
}

process.exitCode = (first > 1 || askLattice()) && askAtRandom() ? 0 : 1;
