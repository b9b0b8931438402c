import { ownFields } from "../own-fields.ts";
import type { SubjectState } from "../subject/subject-state.ts";
import { againstAccessor } from "./conditions/accessor-authorised.ts";
import { answer, nextChange, purposeUnknown, reasonsAgainst } from "./decide.ts";
import type { Decision, Reason } from "./decision.ts";
import { factsOf } from "./facts.ts";
import type { Plan } from "./plan.ts";
import type { QuestionAccessor } from "./question.ts";

/** What a plan's answer is, for one person, and from when until when it stays the same. */
interface Window {
  readonly plan: Plan;
  readonly from: number;
  readonly until: number;
  /** What denies, whoever asks. */
  readonly reasons: readonly Reason[];
  /** The answer to everybody who may ask: one frozen value. */
  readonly decision: Decision;
}

/**
 * One data subject's state made ready for many questions, valid while their version stands.
 *
 * What the policy and the person say of a plan changes by itself only at known instants; so the answer is remembered until the next of
 * them. Asked again, it costs a look-up, two comparisons of time, and whether this accessor may ask.
 */
export class SubjectView {
  readonly state: SubjectState;
  /** The one asked for last: people do one thing at a time. */
  #latest: Window | undefined;
  readonly #windows = new Map<Plan, Window>();

  /** @param state - of one data subject, as known now */
  constructor(state: SubjectState) {
    this.state = state;
  }

  /**
   * The same answer as {@link decide}.
   *
   * @param plan - made by `planQuestion`
   * @param accessor - who asks
   * @param at - the instant asked about, epoch milliseconds
   * @returns a decision; a remembered one is one frozen value
   */
  decide(plan: Plan, accessor: QuestionAccessor, at: number): Decision {
    const window = holds(this.#latest, plan, at) ? this.#latest : this.#find(plan, at);
    if (accessor.kind !== "person" && plan.opensTo.has(accessor.kind)) return window.decision;
    return withAccessor(window, accessor);
  }

  #find(plan: Plan, at: number): Window {
    const known = this.#windows.get(plan);
    const window = holds(known, plan, at) ? known : Object.freeze(windowOf(plan, this.state, at));
    if (window !== known) this.#windows.set(plan, window);
    this.#latest = window;
    return window;
  }
}

function holds(window: Window | undefined, plan: Plan, at: number): window is Window {
  return window !== undefined && window.plan === plan && at >= window.from && at < window.until;
}

function windowOf(plan: Plan, dataSubject: SubjectState, at: number): Window {
  const { policy, purpose, question } = plan;
  if (purpose === undefined)
    return { plan, from: -Infinity, until: Infinity, reasons: [], decision: Object.freeze(purposeUnknown(policy)) };
  const facts = factsOf(policy, purpose, { ...question, dataSubject, accessor: { kind: "system" }, at });
  const reasons = reasonsAgainst(facts);
  return { plan, from: at, until: nextChange(facts), reasons, decision: Object.freeze(answer(facts, reasons)) };
}

function withAccessor({ plan: { policy, purpose }, reasons, decision }: Window, accessor: QuestionAccessor): Decision {
  const against = purpose === undefined ? [] : againstAccessor(policy, purpose, ownFields(accessor));
  return against.length === 0 ? decision : { outcome: "deny", reasons: [...reasons, ...against] as [Reason, ...Reason[]] };
}
