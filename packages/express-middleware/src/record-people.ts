import { dataSubjectKey, type DataSubject, type Expectation, type NewAccessEntry } from "@wherefore/core";
import type { Decided } from "./decide-request.ts";
import { entryOf, RECORD_LIMIT, type Recorded } from "./record-access.ts";
import type { Services } from "./services.ts";
import { within } from "./within.ts";

/** How often the decisions on people whose state moves meanwhile are made anew. */
const MOST_ATTEMPTS = 5;

type DecideAgain = (stale: readonly Decided[]) => Promise<readonly Decided[]>;

/**
 * Records what was decided on many people: one entry for all who got the same answer for the same reasons, so that nobody's entry tells
 * of another's choice.
 *
 * @throws where the record does not answer, or states move faster than they can be decided on
 */
export async function recordPeople(
  decided: readonly Decided[],
  { store, policy }: Pick<Services, "store" | "policy">,
  decideAgain: DecideAgain,
): Promise<readonly Recorded[]> {
  let current = decided;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const entries = new Map<string, NewAccessEntry>();
    for (const [answer, group] of groupsOf(current)) entries.set(answer, entryOfGroup(group, policy));
    const result = await within(RECORD_LIMIT + current.length, () => store.record.append([...entries.values()], expectedOf(current)));
    if (result.outcome === "committed") return current.map((one) => ({ ...one, entry: entries.get(answerOf(one)) }));
    current = await againWhere(current, result.moved, decideAgain);
  }
  throw new Error("people's states moved faster than they could be decided on");
}

/** What two people's decisions must have in common to stand in one entry. */
function answerOf({ decision }: Decided): string {
  const said = decision.outcome === "permit" ? decision.withheld : decision.reasons.map(({ code }) => code);
  return [decision.outcome, ...new Set(said)].join(" ");
}

function groupsOf(decided: readonly Decided[]): ReadonlyMap<string, readonly [Decided, ...Decided[]]> {
  const groups = new Map<string, [Decided, ...Decided[]]>();
  for (const one of decided) {
    const group = groups.get(answerOf(one));
    if (group) group.push(one);
    else groups.set(answerOf(one), [one]);
  }
  return groups;
}

function entryOfGroup(group: readonly [Decided, ...Decided[]], policy: Services["policy"]): NewAccessEntry {
  const [first] = group;
  const { decision } = first;
  const permitted = decision.outcome === "permit" ? group.length : 0;
  return {
    ...entryOf(first, policy),
    dataSubjects: peopleIn(group),
    stateVersion: group.length === 1 && typeof first.state === "object" ? first.state.version : null,
    counts: { permitted, denied: group.length - permitted, stripped: 0 },
  };
}

/** Each person once, though several rows may be theirs. */
function peopleIn(group: readonly Decided[]): readonly DataSubject[] {
  const people = new Map<string, DataSubject>();
  for (const { person } of group) if (typeof person === "object") people.set(dataSubjectKey(person), person);
  return [...people.values()];
}

function expectedOf(decided: readonly Decided[]): readonly Expectation[] {
  const expected = new Map<string, Expectation>();
  for (const { expects, decision } of decided) {
    if (decision.outcome === "permit") for (const one of expects) expected.set(dataSubjectKey(one.dataSubject), one);
  }
  return [...expected.values()];
}

async function againWhere(
  decided: readonly Decided[],
  moved: readonly DataSubject[],
  decideAgain: DecideAgain,
): Promise<readonly Decided[]> {
  const keys = new Set(moved.map(dataSubjectKey));
  const isStale = ({ expects }: Decided): boolean => expects.some(({ dataSubject }) => keys.has(dataSubjectKey(dataSubject)));
  const again = (await decideAgain(decided.filter(isStale))).values();
  return decided.map((one) => (isStale(one) ? (again.next().value ?? one) : one));
}
