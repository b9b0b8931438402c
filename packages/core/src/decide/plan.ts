import { ownFields } from "../own-fields.ts";
import type { CompiledPolicy, CompiledPurpose } from "../policy/compile-policy.ts";
import { againstAccessor } from "./conditions/accessor-authorised.ts";
import type { Question } from "./question.ts";

/** All of a question but whose data it is, who asks, and when. */
export type PlannedQuestion = Omit<Question, "dataSubject" | "behalf" | "collectedAt" | "accessor" | "at">;

/** What a route, a job or a button asks every time, read once. Made by {@link planQuestion}. */
export interface Plan {
  readonly policy: CompiledPolicy;
  readonly question: PlannedQuestion;
  /** `undefined` where the policy has no purpose of that name: every answer then denies. */
  readonly purpose: CompiledPurpose | undefined;
  /** Who may ask without a role. */
  readonly opensTo: ReadonlySet<"self" | "system">;
}

/**
 * Reads once what will be asked again and again; a {@link SubjectView} remembers its answers by the plan.
 *
 * @param policy - made by `compilePolicy`
 * @param question - what is known before any person is: keep the plan, do not make one for each request
 * @example
 * ```ts
 * const plan = planQuestion(compilePolicy(policy), { purpose: "newsletter", operation: "use", categories: ["contact.email"] });
 * const view = new SubjectView(stateAt(events, now));
 * view.decide(plan, { kind: "system" }, now).outcome; // "permit" or "deny"
 * ```
 */
export function planQuestion(policy: CompiledPolicy, question: PlannedQuestion): Plan {
  const purpose = policy.purposes.get(question.purpose);
  const kinds = purpose === undefined ? [] : (["self", "system"] as const);
  return {
    policy,
    question: ownFields({ ...question, categories: [...question.categories] }),
    purpose,
    opensTo: new Set(kinds.filter((kind) => purpose !== undefined && againstAccessor(policy, purpose, ownFields({ kind })).length === 0)),
  };
}
