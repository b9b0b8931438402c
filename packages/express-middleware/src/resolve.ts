import type { Store, SubjectState } from "@wherefore/core";
import type { Identified } from "./identify.ts";
import { within } from "./within.ts";

/** How long the store may take to read a state, milliseconds. Later means deny. */
const STATE_LIMIT = 250;

/** What was asked, and what is known of the person. */
export interface Resolved extends Identified {
  readonly state: SubjectState | "new" | "unavailable" | undefined;
}

/** Second step: what the ledger knows of the person now. */
export async function resolve(identified: Identified, { ledger }: Store): Promise<Resolved> {
  const { person } = identified;
  if (typeof person !== "object") return { ...identified, state: person };
  try {
    const [state] = await within(STATE_LIMIT, () => ledger.statesOf([person]));
    return { ...identified, state: state ?? "unavailable" };
  } catch {
    return { ...identified, state: "unavailable" };
  }
}
