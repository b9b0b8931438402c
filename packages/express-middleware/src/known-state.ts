import type { DataSubject, Expectation, SubjectLedger, SubjectState } from "@wherefore/core";
import { stricterState } from "@wherefore/core/record";

/** A data subject's state, and what must still hold when a decision on it is recorded. */
export interface KnownState {
  readonly state: SubjectState;
  readonly expects: readonly Expectation[];
}

/**
 * What the ledger knows of people now, in the order asked, in one read; in a second one, of whomever devices among them are linked to.
 *
 * @throws where the ledger does not answer for every one of them
 */
export async function knownOf(people: readonly DataSubject[], ledger: SubjectLedger): Promise<readonly KnownState[]> {
  const states = people.length === 0 ? [] : await ledger.statesOf(people);
  const linked = states.flatMap(({ linkedTo }) => (linkedTo === undefined ? [] : [linkedTo]));
  const others = (linked.length === 0 ? [] : await ledger.statesOf(linked)).values();
  return people.map((dataSubject, index) => {
    const state = given(states[index]);
    const own = { dataSubject, version: state.version };
    if (state.linkedTo === undefined) return { state, expects: [own] };
    const other = given(others.next().value);
    return { state: stricterState(state, other), expects: [own, { dataSubject: state.linkedTo, version: other.version }] };
  });
}

function given(state: SubjectState | undefined): SubjectState {
  if (state === undefined) throw new TypeError("the ledger gives a state for everybody asked about");
  return state;
}
