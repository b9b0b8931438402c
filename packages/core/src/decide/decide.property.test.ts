import { describe, expect, it } from "vitest";
import { answersTo, codesOf, plannedOf, randomQuestions } from "../../test/random-questions.ts";
import { Dice, randomPolicy } from "../../test/random-world.ts";
import { problemsIn } from "../policy/problems-in-policy.ts";
import type { SubjectState } from "../subject/subject-state.ts";
import { decide } from "./decide.ts";
import { planQuestion } from "./plan.ts";
import { SubjectView } from "./subject-view.ts";
import type { Question } from "./question.ts";

const QUESTIONS = Number(process.env["WHEREFORE_QUESTIONS"] ?? 100_000);
const SEED = Number(process.env["WHEREFORE_SEED"] ?? 1);

/** As many as a minute allows; `npm run test:deep` asks a hundred million. */
const SEEDS = Array.from({ length: Number(process.env["WHEREFORE_SEEDS"] ?? 4) }, (_, index) => SEED + 10 * index);

describe("decide", () => {
  it.each(SEEDS)(
    `gives the specification's reasons for ${QUESTIONS.toLocaleString("en")} random questions (seed %d)`,
    (seed) => {
      const seen = { permit: 0, deny: 0 };
      for (const asked of randomQuestions(new Dice(seed), QUESTIONS)) {
        const { engine, specification } = answersTo(asked);
        seen[engine === "" ? "permit" : "deny"] += 1;
        if (engine !== specification) {
          const world = { policy: asked.policy.policy, question: asked.specified };
          expect({ engine, ...world }).toEqual({ engine: specification, ...world });
        }
      }
      // A comparison of denials alone would say little.
      expect(seen.permit).toBeGreaterThan(QUESTIONS / 50);
      expect(seen.deny).toBeGreaterThan(QUESTIONS / 50);
    },
    600_000,
  );

  it("remembers an answer until time alone could change it, and not an instant longer", () => {
    const count = QUESTIONS / 20;
    let remembered = 0;
    for (const { policy, question } of randomQuestions(new Dice(SEED + 3), count)) {
      const { dataSubject, accessor, at } = question;
      const planned = plannedOf(question);
      if (typeof dataSubject !== "object") continue;
      const plan = planQuestion(policy, planned);
      const view = new SubjectView(dataSubject);
      const first = view.decide(plan, accessor, at);
      expect(first).toEqual(decide(policy, { ...planned, accessor, at, dataSubject }));
      const until = first.outcome === "permit" && first.until !== undefined ? [first.until - 1, first.until, first.until + 1] : [];
      const times = [at, at + 1, at - 1, at + 40 * 86_400_000, at + 200 * 86_400_000, at + 400 * 86_400_000, ...until];
      for (const later of times) {
        for (const asker of [{ kind: "self" }, { kind: "system" }, { kind: "person", roles: ["support"] }] as const) {
          const answer = view.decide(plan, asker, later);
          if (answer === first) remembered += 1;
          expect(codesOf(answer)).toEqual(codesOf(decide(policy, { ...planned, accessor: asker, at: later, dataSubject })));
        }
      }
    }
    expect(remembered).toBeGreaterThan(count / 10);
  });

  it("remembers the answers to different plans apart", () => {
    const asked = [...randomQuestions(new Dice(SEED + 4), QUESTIONS / 50)];
    const people = asked.map(({ question: { dataSubject } }) => dataSubject).filter((state) => typeof state === "object");
    for (const dataSubject of people.slice(0, 100)) {
      const view = new SubjectView(dataSubject);
      for (const { policy, question } of asked.slice(0, 20)) {
        const { accessor, at } = question;
        const planned = plannedOf(question);
        const expected = decide(policy, { ...planned, accessor, at, dataSubject });
        expect(codesOf(view.decide(planQuestion(policy, planned), accessor, at))).toEqual(codesOf(expected));
      }
    }
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
    for (const { policy, question } of randomQuestions(new Dice(SEED + 1), QUESTIONS / 10)) {
      if (typeof question.dataSubject !== "object" || decide(policy, question).outcome === "permit") continue;
      for (const add of against)
        expect(decide(policy, { ...question, dataSubject: add(question.dataSubject, question) }).outcome).toBe("deny");
    }
  });

  it("never permits more for a wider question, nor when the person or the store is not known", () => {
    for (const { policy, question } of randomQuestions(new Dice(SEED + 2), QUESTIONS / 10)) {
      expect(decide(policy, { ...question, dataSubject: undefined }).outcome).toBe("deny");
      expect(decide(policy, { ...question, dataSubject: "unavailable" }).outcome).toBe("deny");
      if (decide(policy, question).outcome === "deny") {
        expect(decide(policy, { ...question, categories: [...question.categories, "special.genetic"] }).outcome).toBe("deny");
      }
    }
  });
});
