// Engine against specification, 100 million random questions: `npm run test:deep`.
//
// A slice is one seed, so that a run can be cut short and taken up again where it stood:
//   WHEREFORE_SEED       the first slice (1)
//   WHEREFORE_QUESTIONS  how many questions from there on (to the end of the 100 million)
import { answersTo, randomQuestions } from "./random-questions.ts";
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

/** Asks the questions of one seed; counts permits and says the first difference. */
function askSlice(seed: number, count: number): { permits: number; difference?: string } {
  let permits = 0;
  for (const asked of randomQuestions(new Dice(seed), count)) {
    const { engine, specification } = answersTo(asked);
    if (engine === "") permits += 1;
    if (engine !== specification)
      return { permits, difference: JSON.stringify({ engine, specification, question: asked.specified, policy: asked.policy.policy }) };
  }
  return { permits };
}

function run(): boolean {
  const began = performance.now();
  let asked = 0;
  let permits = 0;
  for (let seed = first; asked < questions; seed += 1) {
    const count = Math.min(A_SLICE, questions - asked);
    const slice = askSlice(seed, count);
    if (slice.difference !== undefined) {
      console.error(`seed ${seed}: engine and specification differ\n${slice.difference}`);
      return false;
    }
    asked += count;
    permits += slice.permits;
    const seconds = (performance.now() - began) / 1000;
    console.log(
      `seed ${seed}: ${asked} of ${questions} asked, ${permits} permitted, ${seconds.toFixed(1)} s; go on with WHEREFORE_SEED=${seed + 1}`,
    );
  }
  console.log(`${asked} questions, ${permits} permitted, ${asked - permits} denied, 0 differences`);
  return true;
}

process.exitCode = run() ? 0 : 1;
