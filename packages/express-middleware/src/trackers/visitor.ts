import { dataSubjectFrom, dataSubjectKey, type DataSubject, type Store } from "@wherefore/core";
import { stricterState } from "@wherefore/core/record";
import type { Resolved } from "../resolve.ts";
import { knownOf } from "../known-state.ts";
import { within } from "../within.ts";

/** What is known of whoever visits: a person, their device, or nobody. */
export type Visitor = Resolved["state"];

/** How long the resolvers and the store may take, milliseconds. Later means that what needs consent is denied. */
const VISITOR_LIMIT = 250;

/**
 * What the ledger knows of the device and of the person who is signed in on it: the stricter choice of the two.
 *
 * @param references - resolvers of the application; what names nobody counts for nothing
 */
export async function visitorOf(references: readonly (() => unknown)[], { ledger }: Store): Promise<Visitor> {
  try {
    return await within(VISITOR_LIMIT, async () => {
      const named = await Promise.all(references.map(async (reference) => dataSubjectFrom(await reference())));
      const people = new Map<string, DataSubject>();
      for (const one of named) if (one !== undefined) people.set(dataSubjectKey(one), one);
      const [first, ...others] = await knownOf([...people.values()], ledger);
      return first === undefined ? "new" : others.reduce((state, other) => stricterState(state, other.state), first.state);
    });
  } catch {
    return "unavailable";
  }
}
