import type { DataSubject, Store, SubjectState } from "@wherefore/core";
import type { Identified } from "./identify.ts";
import type { Resolved } from "./resolve.ts";
import { within } from "./within.ts";

/** How long the store may take to read the states of a batch, milliseconds. Nobody waits for an answer meanwhile. */
const STATES_LIMIT = 5_000;

/**
 * What the ledger knows of many people now, in one read.
 *
 * @throws where the store does not answer: a batch is not taken for people who refused
 */
export async function resolvePeople(identified: readonly Identified[], { ledger }: Store): Promise<readonly Resolved[]> {
  const people = identified.flatMap(({ person }) => (typeof person === "object" ? [person] : []));
  const states = people.length === 0 ? [] : await within(STATES_LIMIT, () => ledger.statesOf(people));
  const known = new Map<DataSubject, SubjectState | undefined>(people.map((person, index) => [person, states[index]]));
  return identified.map((one) => {
    const { person } = one;
    return { ...one, state: typeof person === "object" ? (known.get(person) ?? "unavailable") : person };
  });
}
