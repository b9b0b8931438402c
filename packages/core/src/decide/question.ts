import type { Category } from "../vocabulary/personal-data-category.ts";
import type { Channel, Ground, Operation } from "../vocabulary/words.ts";
import type { SubjectState } from "../subject/subject-state.ts";

/** Who reads the data: the data subject, the system itself, or another person with roles. */
export interface QuestionAccessor {
  readonly kind: "self" | "system" | "person";
  readonly roles?: readonly string[];
  readonly confidentialityOn?: boolean;
}

/**
 * One question to the policy: may this purpose do this, with these categories, of this person, now?
 *
 * What a condition needs and the question leaves out is answered `input-missing`, never guessed.
 */
export interface Question {
  readonly purpose: string;
  readonly operation: Operation;
  readonly categories: readonly Category[];
  readonly dataset?: string;
  /** When the data itself was collected, epoch milliseconds. */
  readonly collectedAt?: number;
  /** `"new"`: a person only now becoming known. `"unavailable"`: the store did not answer. `undefined`: nobody was named. */
  readonly dataSubject: SubjectState | "new" | "unavailable" | undefined;
  /** The state of the other party on whose behalf the data is held, where a retention is counted from that party's milestones. */
  readonly behalf?: SubjectState;
  /**
   * The submission itself is the consent (GDPR Art. 4(11), a clear affirmative act): it takes the place of every earlier choice, so
   * that who withdrew may subscribe again by the same form. `"explicit"`: it says so in words, as Art. 9(2)(a) asks.
   */
  readonly givesConsent?: boolean | "explicit";
  readonly recipient?: string;
  readonly ground?: Ground;
  readonly form?: "anonymised" | "pseudonymised" | "personal";
  readonly channel?: Channel;
  readonly tracker?: { readonly name: string; readonly domain: string };
  readonly accessor: QuestionAccessor;
  readonly signals?: { readonly gpc?: boolean };
  /** The instant asked about, epoch milliseconds. */
  readonly at: number;
}
