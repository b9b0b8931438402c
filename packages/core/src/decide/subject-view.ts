import type { CompiledPolicy, CompiledPurpose } from "../policy/compile-policy.ts";
import type { SubjectState } from "../subject/subject-state.ts";
import type { Category } from "../vocabulary/personal-data-category.ts";
import { aboutTheAsking, aboutThePurpose } from "./conditions/all.ts";
import { answer, bindingReasons, decide, nextChange } from "./decide.ts";
import type { Decision, Reason } from "./decision.ts";
import { factsOf } from "./facts.ts";
import type { QuestionAccessor } from "./question.ts";

/** A question that depends on nothing but the purpose, the categories, who asks and when. */
export interface PlainQuestion {
  readonly purpose: string;
  readonly operation: "use" | "collect";
  readonly categories: readonly Category[];
  readonly accessor: QuestionAccessor;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What speaks against one purpose for one person, and from when until when that stays the same. */
interface Window {
  readonly from: number;
  readonly until: number;
  readonly reasons: readonly Reason[];
  /** The answer to every plain question in this window, one frozen value. */
  readonly decision: Decision;
}

/**
 * One data subject's state made ready for many questions, valid while their version stands.
 *
 * What the policy and the person say about a purpose changes by itself only at known instants; so it is remembered until the next of
 * them. A plain question again is then two comparisons of time, and any other of the same purpose asks only who asks for what.
 */
export class SubjectView {
  readonly state: SubjectState;
  readonly #policy: CompiledPolicy;
  readonly #use: (Window | undefined)[] = [];
  readonly #collect: (Window | undefined)[] = [];

  /**
   * @param policy - made by `compilePolicy`
   * @param state - of one data subject, as known now
   */
  constructor(policy: CompiledPolicy, state: SubjectState) {
    this.#policy = policy;
    this.state = state;
  }

  /**
   * The same answer as {@link decide} for this person, faster when the purpose was asked before.
   *
   * @returns a decision; a remembered one is one frozen value
   */
  decide(question: PlainQuestion): Decision {
    const purpose = this.#policy.purposes.get(question.purpose);
    if (purpose === undefined) return decide(this.#policy, { ...question, dataSubject: this.state });
    const window = this.#windowAt(purpose, question);
    if (isPlain(purpose, question)) return window.decision;
    const facts = factsOf(this.#policy, purpose, { ...question, dataSubject: this.state });
    return answer(facts, bindingReasons(aboutTheAsking, facts), window.reasons);
  }

  #windowAt(purpose: CompiledPurpose, question: PlainQuestion): Window {
    const windows = question.operation === "use" ? this.#use : this.#collect;
    const known = windows[purpose.index];
    if (known !== undefined && question.at >= known.from && question.at < known.until) return known;
    const window = this.#open(purpose, question);
    windows[purpose.index] = window;
    return window;
  }

  #open(purpose: CompiledPurpose, { operation, at }: PlainQuestion): Window {
    const plain = { purpose: purpose.name, operation, categories: [], accessor: { kind: plainAsker(purpose) }, at } as const;
    const facts = factsOf(this.#policy, purpose, { ...plain, dataSubject: this.state });
    const reasons = bindingReasons(aboutThePurpose, facts);
    return {
      from: at,
      until: nextChange(facts),
      reasons,
      decision: Object.freeze(answer(facts, bindingReasons(aboutTheAsking, facts), reasons)),
    };
  }
}

/** Somebody this purpose answers without a role; a purpose for employees alone has nobody, and no question of it is plain. */
function plainAsker({ plainAccessors }: CompiledPurpose): "self" | "system" {
  return plainAccessors.has("self") ? "self" : "system";
}

/** Nothing but the person and the time can speak against it: plain categories, asked by the person or by the system. */
function isPlain(purpose: CompiledPurpose, { categories, accessor }: PlainQuestion): boolean {
  if (accessor.kind === "person" || !purpose.plainAccessors.has(accessor.kind)) return false;
  for (const category of categories) if (!purpose.plainCategories.has(category)) return false;
  return true;
}
