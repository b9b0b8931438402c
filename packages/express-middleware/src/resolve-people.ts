import type { DataSubject, Store } from "@wherefore/core";
import type { TimeLeft } from "./deadline.ts";
import type { Identified } from "./identify.ts";
import { knownOf } from "./known-state.ts";
import type { Resolved } from "./resolve.ts";
import { within } from "./within.ts";

/**
 * What the ledger knows of many people now, in one read.
 *
 * @throws where the store does not answer: a batch is not taken for people who refused
 */
export async function resolvePeople(
  identified: readonly Identified[],
  { ledger }: Store,
  timeLeft: TimeLeft,
): Promise<readonly Resolved[]> {
  const people = identified.flatMap(({ person }) => (typeof person === "object" ? [person] : []));
  const states = await within(timeLeft(), () => knownOf(people, ledger));
  const known = new Map(people.map((person: DataSubject, index) => [person, states[index]]));
  return identified.map((one) => {
    const { person } = one;
    if (typeof person !== "object") return { ...one, state: person === "several" ? "new" : person, expects: [] };
    const { state, expects } = known.get(person) ?? { state: "unavailable" as const, expects: [] };
    return { ...one, state, expects };
  });
}
