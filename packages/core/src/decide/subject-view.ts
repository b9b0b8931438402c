import type { CompiledPolicy, CompiledPurpose } from "../policy/compile-policy.ts";
import type { SubjectState } from "../subject/subject-state.ts";
import type { Category } from "../vocabulary/personal-data-category.ts";
import { decide, nextChange } from "./decide.ts";
import type { Decision } from "./decision.ts";
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

/** The answer for one purpose and one person, and from when until when it stays the same. */
interface Window {
  readonly from: number;
  readonly until: number;
  readonly decision: Decision;
}

/**
 * One data subject's state made ready for many questions, valid while their version stands.
 *
 * An answer depends on the person only through the purpose and the operation, and changes by itself only at known instants. So it is
 * remembered until the next of them, and the same question again is two comparisons of time. Whatever is not plain goes through every
 * condition.
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
   * The same answer as {@link decide} for this person, faster when it was asked before.
   *
   * @returns a decision; a remembered one is one frozen value
   */
  decide(question: PlainQuestion): Decision {
    const purpose = this.#policy.purposes.get(question.purpose);
    if (purpose === undefined || !isPlain(purpose, question)) return decide(this.#policy, { ...question, dataSubject: this.state });
    const window = (question.operation === "use" ? this.#use : this.#collect)[purpose.index];
    if (window !== undefined && question.at >= window.from && question.at < window.until) return window.decision;
    return this.#remembered(purpose, question);
  }

  #remembered(purpose: CompiledPurpose, plain: PlainQuestion): Decision {
    const question = { ...plain, dataSubject: this.state };
    const decision = Object.freeze(decide(this.#policy, question));
    const until = nextChange({ policy: this.#policy, purpose, question });
    (plain.operation === "use" ? this.#use : this.#collect)[purpose.index] = { from: plain.at, until, decision };
    return decision;
  }
}

/** Nothing but the person and the time can speak against it: plain categories, asked by the person or by the system. */
function isPlain(purpose: CompiledPurpose, { categories, accessor }: PlainQuestion): boolean {
  if (accessor.kind === "person" || !purpose.plainAccessors.has(accessor.kind)) return false;
  for (const category of categories) if (!purpose.plainCategories.has(category)) return false;
  return true;
}
