import type { CompiledPolicy, CompiledPurpose } from "../policy/compile-policy.ts";
import type { SubjectState } from "../subject/subject-state.ts";
import type { Category } from "../vocabulary/personal-data-category.ts";
import { decide } from "./decide.ts";
import type { Decision, Permit } from "./decision.ts";
import type { Question, QuestionAccessor } from "./question.ts";

/** A question that depends on nothing but the purpose, the categories, who asks and when. */
export interface PlainQuestion {
  readonly purpose: string;
  readonly operation: "use" | "collect";
  readonly categories: readonly Category[];
  readonly accessor: QuestionAccessor;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** From when until when one purpose is permitted for one person, and the answer it gives then. */
interface Window {
  readonly from: number;
  readonly until: number;
  readonly permit: Permit;
}

/**
 * One data subject's state made ready for many questions, valid while their version stands.
 *
 * A permit depends on the person only through the purpose and the operation, and says until when it holds; so it is remembered, and
 * the next plain question is one comparison of time and one of bits. Whatever is not surely permitted goes through every condition.
 */
export class SubjectView {
  readonly state: SubjectState;
  readonly #policy: CompiledPolicy;
  readonly #windows: { readonly use: (Window | undefined)[]; readonly collect: (Window | undefined)[] } = { use: [], collect: [] };

  /**
   * @param policy - made by `compilePolicy`
   * @param state - of one data subject, as known now
   */
  constructor(policy: CompiledPolicy, state: SubjectState) {
    this.#policy = policy;
    this.state = state;
  }

  /**
   * The same answer as {@link decide} for this person, faster for what was permitted before.
   *
   * @returns a decision; a remembered permit is one frozen value, so compare it freely
   */
  decide(question: PlainQuestion): Decision {
    const purpose = this.#policy.purposes.get(question.purpose);
    if (purpose === undefined) return this.#inFull(question);
    const window = this.#windows[question.operation][purpose.index];
    if (window !== undefined && question.at >= window.from && question.at < window.until && isPlainly(purpose, question))
      return window.permit;
    return this.#remembered(purpose, question);
  }

  #remembered(purpose: CompiledPurpose, question: PlainQuestion): Decision {
    const decision = this.#inFull(question);
    if (decision.outcome === "permit" && decision.withheld.length === 0) {
      this.#windows[question.operation][purpose.index] = {
        from: question.at,
        until: decision.until ?? Infinity,
        permit: Object.freeze(decision),
      };
    }
    return decision;
  }

  #inFull(question: PlainQuestion): Decision {
    return decide(this.#policy, { ...question, dataSubject: this.state } satisfies Question);
  }
}

/** What does not depend on the person: only categories and accessors that no condition of this purpose could speak against. */
function isPlainly(purpose: CompiledPurpose, { categories, accessor }: PlainQuestion): boolean {
  if (accessor.kind === "person" || !purpose.plainAccessors.has(accessor.kind)) return false;
  for (const category of categories) if (!purpose.plainCategories.has(category)) return false;
  return true;
}
