import type { Expectation, Store, SubjectState } from "@wherefore/core";
import type { TimeLeft } from "./deadline.ts";
import type { Identified } from "./identify.ts";
import { knownOf } from "./known-state.ts";
import { within } from "./within.ts";

/** What was asked, and what is known of the person. */
export interface Resolved extends Identified {
  readonly state: SubjectState | "new" | "unavailable" | undefined;
  /** The versions of which that is known: they must still stand when a permit is recorded. */
  readonly expects: readonly Expectation[];
}

/** Second step: what the ledger knows of the person now. */
export async function resolve(identified: Identified, { ledger }: Store, timeLeft: TimeLeft): Promise<Resolved> {
  const { person } = identified;
  if (typeof person !== "object") return { ...identified, state: person === "several" ? "new" : person, expects: [] };
  try {
    const [known] = await within(timeLeft(), () => knownOf([person], ledger));
    return { ...identified, state: known?.state ?? "unavailable", expects: known?.expects ?? [] };
  } catch {
    return { ...identified, state: "unavailable", expects: [] };
  }
}
