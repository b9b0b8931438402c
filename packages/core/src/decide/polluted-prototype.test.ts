import { describe, expect, it } from "vitest";
import { inheritedNames, whilePolluted } from "../../test/polluted.ts";
import { plannedOf, questionOf, randomQuestions } from "../../test/random-questions.ts";
import { Dice } from "../../test/random-world.ts";
import { compilePolicy, type CompiledPolicy } from "../policy/compile-policy.ts";
import { decide } from "./decide.ts";
import { planQuestion } from "./plan.ts";
import { SubjectView } from "./subject-view.ts";

const asked = [...randomQuestions(new Dice(7), 5_000)].filter((_, index) => index % 25 === 0);

/** Everything from the literal and the raw ledger on: compiling, folding, deciding, and deciding from a view. */
function answers(): readonly string[] {
  const compiled = new Map(asked.map(({ policy: { policy: literal } }) => [literal, undefined as CompiledPolicy | undefined]));
  for (const literal of compiled.keys()) compiled.set(literal, compilePolicy(literal));
  return asked.map(({ policy: { policy: literal }, specified }) => {
    const policy = compiled.get(literal)!;
    const question = questionOf(specified);
    const { dataSubject, accessor, at } = question;
    const viewed =
      typeof dataSubject === "object"
        ? new SubjectView(dataSubject).decide(planQuestion(policy, plannedOf(question)), accessor, at)
        : undefined;
    return JSON.stringify([decide(policy, question), viewed]);
  });
}

const clean = answers();

describe("decide, in a program whose Object.prototype somebody extended", () => {
  it("is compared on permits as well as on denials", () => {
    expect(clean.filter((text) => text.includes('"permit"')).length).toBeGreaterThan(5);
  });

  it.each(inheritedNames)(
    "gives the same answers when every object inherits %s",
    (name) => {
      const polluted = whilePolluted([name], answers);
      expect(polluted).toEqual(clean);
    },
    60_000,
  );

  it("gives the same answers when every object inherits all of them", () => {
    const polluted = whilePolluted(inheritedNames, answers);
    expect(polluted).toEqual(clean);
  });
});
