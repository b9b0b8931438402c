import { ownFields } from "../own-fields.ts";
import type { CompiledPolicy, CompiledPurpose } from "../policy/compile-policy.ts";
import type { SubjectState } from "../subject/subject-state.ts";
import type { Question } from "./question.ts";
import type { MissingInput, Reason, ReasonCode, Remedy } from "./decision.ts";

/** What every condition looks at: the policy, the purpose asked for, and the question. */
export interface Facts {
  readonly policy: CompiledPolicy;
  readonly purpose: CompiledPurpose;
  readonly question: Question;
}

/** The facts of a question, read from its own fields alone: what is missing stays missing in a program that extended Object.prototype. */
export function factsOf(policy: CompiledPolicy, purpose: CompiledPurpose, question: Question): Facts {
  const own = ownFields(question);
  const nested = { accessor: ownFields(own.accessor), ...(own.signals === undefined ? {} : { signals: ownFields(own.signals) }) };
  return { policy, purpose, question: Object.assign(own, nested) };
}

/**
 * One question a decision asks. `codes` are the reasons it can give; the first is the one that the binding table is looked up by
 * when an input is missing.
 */
export interface Condition {
  readonly codes: readonly [ReasonCode, ...ReasonCode[]];
  /** Every reason against, none when it holds. */
  readonly against: (facts: Facts) => readonly Reason[];
}

/** The state of the person asked about, where it is known. */
export function knownState(question: Question): SubjectState | undefined {
  return typeof question.dataSubject === "object" ? question.dataSubject : undefined;
}

export function reason(code: ReasonCode, at: readonly (string | number)[], remedy: Remedy): Reason {
  return { code, at, remedy };
}

/** An input that a condition needs and the question left out: never a default. */
export function missing(input: MissingInput, at: readonly (string | number)[]): Reason {
  return { code: "input-missing", at, remedy: { do: "supply", input } };
}

/** Where in the policy the purpose asked for says something. */
export function placeIn(facts: Facts, ...steps: readonly (string | number)[]): readonly (string | number)[] {
  return ["purposes", facts.purpose.name, ...steps];
}
