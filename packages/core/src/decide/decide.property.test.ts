import { describe, expect, it } from "vitest";
import { Dice, randomLedger, randomPolicy, randomQuestion } from "../../test/random-world.ts";
import { specified, type SpecifiedQuestion } from "../../test/specification.ts";
import { compilePolicy, type CompiledPolicy } from "../policy/compile-policy.ts";
import { consentBinding } from "../policy/consent-binding.ts";
import { problemsIn } from "../policy/problems-in-policy.ts";
import type { SubjectState } from "../subject/subject-state.ts";
import { stateAt } from "../subject/state-at.ts";
import { decide } from "./decide.ts";
import { SubjectView } from "./subject-view.ts";
import type { Decision } from "./decision.ts";
import type { Question } from "./question.ts";

const QUESTIONS = Number(process.env["WHEREFORE_QUESTIONS"] ?? 100_000);
const SEED = Number(process.env["WHEREFORE_SEED"] ?? 1);
const A_POLICY = 2_500;
const A_LEDGER = 10;

interface Asked {
  readonly policy: CompiledPolicy;
  readonly question: Question;
  readonly specified: SpecifiedQuestion;
  readonly bindingOf: (purpose: string, language: "en" | "fr") => string;
}

/** Random questions, one policy for many people and one person for many questions. */
function* asked(dice: Dice, count: number): Generator<Asked> {
  for (let done = 0; done < count; done += A_POLICY) {
    const policy = compilePolicy(randomPolicy(dice));
    const known = new Map<string, string>();
    const bindingOf = (purpose: string, language: "en" | "fr"): string => {
      const key = `${purpose} ${language}`;
      const hash = known.get(key) ?? consentBinding(policy, purpose, language);
      known.set(key, hash);
      return hash;
    };
    for (let person = 0; person < A_POLICY / A_LEDGER; person += 1) {
      const ledger = randomLedger(dice, bindingOf);
      const other = randomLedger(dice, bindingOf);
      for (let turn = 0; turn < A_LEDGER; turn += 1) {
        const specified = randomQuestion(dice, ledger, other);
        yield { policy, specified, bindingOf, question: questionOf(specified) };
      }
    }
  }
}

/** The question as the engine reads it: states in the place of ledgers. */
function questionOf({ dataSubject, behalf, ...asked }: SpecifiedQuestion): Question {
  return {
    ...asked,
    dataSubject: typeof dataSubject === "object" ? stateAt(dataSubject, asked.at) : dataSubject,
    ...(behalf === undefined ? {} : { behalf: stateAt(behalf, asked.at) }),
  };
}

function codesOf(decision: Decision): readonly string[] {
  return decision.outcome === "permit" ? [] : [...new Set(decision.reasons.map(({ code }) => code))].sort();
}

describe("decide", () => {
  it(`gives the specification's reasons for ${QUESTIONS.toLocaleString("en")} random questions (seed ${SEED.toString()})`, () => {
    const seen = { permit: 0, deny: 0 };
    for (const { policy, question, specified: plain, bindingOf } of asked(new Dice(SEED), QUESTIONS)) {
      const decision = decide(policy, question);
      seen[decision.outcome] += 1;
      const engine = codesOf(decision).join(" ");
      const specification = [...specified(policy.policy, plain, bindingOf)].sort().join(" ");
      if (engine !== specification)
        expect({ engine, policy: policy.policy, question: plain }).toEqual({
          engine: specification,
          policy: policy.policy,
          question: plain,
        });
    }
    // A comparison of denials alone would say little.
    expect(seen.permit).toBeGreaterThan(QUESTIONS / 50);
    expect(seen.deny).toBeGreaterThan(QUESTIONS / 50);
  }, 600_000);

  it("remembers an answer until time alone could change it, and not an instant longer", () => {
    let remembered = 0;
    for (const { policy, question } of asked(new Dice(SEED + 3), 10_000)) {
      const { dataSubject, purpose, operation, categories, accessor, at } = question;
      if (typeof dataSubject !== "object" || (operation !== "use" && operation !== "collect")) continue;
      const view = new SubjectView(policy, dataSubject);
      const first = view.decide({ purpose, operation, categories, accessor, at });
      expect(first).toEqual(decide(policy, { purpose, operation, categories, accessor, at, dataSubject }));
      const until = first.outcome === "permit" && first.until !== undefined ? [first.until - 1, first.until, first.until + 1] : [];
      const times = [at, at + 1, at + 40 * 86_400_000, at + 200 * 86_400_000, at + 400 * 86_400_000, ...until];
      for (const later of times) {
        for (const asker of [{ kind: "self" }, { kind: "system" }, { kind: "person", roles: ["support"] }] as const) {
          const again = { purpose, operation, categories, accessor: asker, at: later };
          const answer = view.decide(again);
          if (answer === first) remembered += 1;
          expect(codesOf(answer)).toEqual(codesOf(decide(policy, { ...again, dataSubject })));
        }
      }
    }
    expect(remembered).toBeGreaterThan(1_000);
  });

  it("is asked about policies that would load", () => {
    const dice = new Dice(SEED);
    for (let count = 0; count < 50; count += 1) {
      const policy = randomPolicy(dice);
      const unloadable = problemsIn({ ...policy, languages: ["en"] });
      expect(
        unloadable.filter(({ path }) => path[0] !== "prohibitions" && !path.includes("onlyOn") && !path.includes("countries")),
      ).toEqual([]);
    }
  });

  it("never permits more when something that speaks against it is added", () => {
    const against: readonly ((state: SubjectState, question: Question) => SubjectState)[] = [
      (state, { purpose, at }) => ({ ...state, consents: new Map([...state.consents, [purpose, { status: "withdrawn", at }]]) }),
      (state, { purpose, at }) => ({ ...state, objections: new Map([...state.objections, [purpose, { at }]]) }),
      (state, { at }) => ({ ...state, restrictions: [...state.restrictions, { at }] }),
      (state, { at }) => ({ ...state, erasures: [...state.erasures, { at, kept: [] }] }),
    ];
    for (const { policy, question } of asked(new Dice(SEED + 1), 20_000)) {
      if (typeof question.dataSubject !== "object" || decide(policy, question).outcome === "permit") continue;
      for (const add of against)
        expect(decide(policy, { ...question, dataSubject: add(question.dataSubject, question) }).outcome).toBe("deny");
    }
  });

  it("never permits more for a wider question, nor when the person or the store is not known", () => {
    for (const { policy, question } of asked(new Dice(SEED + 2), 20_000)) {
      expect(decide(policy, { ...question, dataSubject: undefined }).outcome).toBe("deny");
      expect(decide(policy, { ...question, dataSubject: "unavailable" }).outcome).toBe("deny");
      if (decide(policy, question).outcome === "deny") {
        expect(decide(policy, { ...question, categories: [...question.categories, "special.genetic"] }).outcome).toBe("deny");
      }
    }
  });
});
