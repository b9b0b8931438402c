// Random questions as engine and specification read them, and what each of the two answers.
import type { Decision } from "../src/decide/decision.ts";
import { decide } from "../src/decide/decide.ts";
import type { PlannedQuestion } from "../src/decide/plan.ts";
import type { Question } from "../src/decide/question.ts";
import { compilePolicy, type CompiledPolicy } from "../src/policy/compile-policy.ts";
import { consentBinding } from "../src/policy/consent-binding.ts";
import { stateAt } from "../src/subject/state-at.ts";
import { type Dice, randomLedger, randomPolicy, randomQuestion } from "./random-world.ts";
import { specified, type BindingOf, type SpecifiedQuestion } from "./specification.ts";

const A_POLICY = 2_500;
const A_LEDGER = 10;

/** One question, for both. */
export interface Asked {
  readonly policy: CompiledPolicy;
  readonly question: Question;
  readonly specified: SpecifiedQuestion;
  readonly bindingOf: BindingOf;
}

/** Random questions, one policy for many people and one person for many questions. */
export function* randomQuestions(dice: Dice, count: number): Generator<Asked> {
  let left = count;
  while (left > 0) {
    const policy = compilePolicy(randomPolicy(dice));
    const bindingOf = rememberedBindings(policy);
    for (let person = 0; person < A_POLICY / A_LEDGER; person += 1) {
      const ledger = randomLedger(dice, bindingOf);
      const other = randomLedger(dice, bindingOf);
      for (let turn = 0; turn < A_LEDGER && left > 0; turn += 1, left -= 1) {
        const specified = randomQuestion(dice, ledger, other);
        yield { policy, specified, bindingOf, question: questionOf(specified) };
      }
    }
  }
}

/** The hash of each purpose's consent text, computed once. */
export function rememberedBindings(policy: CompiledPolicy): BindingOf {
  const known = new Map<string, string>();
  return (purpose, language) => {
    const key = `${purpose} ${language}`;
    const hash = known.get(key) ?? consentBinding(policy, purpose, language);
    known.set(key, hash);
    return hash;
  };
}

/** The question as the engine reads it: states in the place of ledgers. */
export function questionOf(asked: SpecifiedQuestion): Question {
  const { dataSubject, at } = asked;
  return {
    ...(asked as Omit<SpecifiedQuestion, "dataSubject" | "behalf">),
    dataSubject: typeof dataSubject === "object" ? stateAt(dataSubject, at) : dataSubject,
    ...(Object.hasOwn(asked, "behalf") && asked.behalf !== undefined ? { behalf: stateAt(asked.behalf, at) } : {}),
  };
}

const OF_THE_MOMENT: readonly string[] = ["dataSubject", "behalf", "collectedAt", "accessor", "at"];

/** What of a question is known before any person is. */
export function plannedOf(question: Question): PlannedQuestion {
  return Object.fromEntries(Object.entries(question).filter(([name]) => !OF_THE_MOMENT.includes(name))) as unknown as PlannedQuestion;
}

/** The codes of a decision, each once, in alphabetical order; none for a permit. */
export function codesOf(decision: Decision): readonly string[] {
  return decision.outcome === "permit" ? [] : [...new Set(decision.reasons.map(({ code }) => code))].sort();
}

/** What engine and specification say, as text to compare. */
export function answersTo({ policy, question, specified: plain, bindingOf }: Asked): { engine: string; specification: string } {
  return {
    engine: codesOf(decide(policy, question)).join(" "),
    specification: [...specified(policy.policy, plain, bindingOf)].sort().join(" "),
  };
}
