import type { Milestone } from "@wherefore/core";
import { randomUUID } from "node:crypto";
import type { RunningGuard } from "./exchange.ts";
import { namedPerson } from "./named-person.ts";
import type { Person } from "./person.ts";

/** How a milestone was reached. */
export interface MilestoneTerms {
  /** Whose act it was. The person's own, unless said otherwise: only their own acts open a new relation after an erasure. */
  readonly by?: "data-subject" | "controller" | "system";
  /** Idempotency key: the same key gives the same answer. */
  readonly key?: string;
}

/** What happens between people and the controller, from which retentions are counted. */
export interface Milestones {
  /**
   * Records that a person reached a milestone: an interaction, a contract that ended, an account that was closed. Durable when it
   * resolves. Retentions of the policy that name it are counted from now.
   *
   * @throws {WhereforeError} `ERR_WHEREFORE_EVENT_INVALID` when nobody is named
   * @see GDPR Art. 5(1)(e)
   */
  reached(person: Person, milestone: Milestone, terms?: MilestoneTerms): Promise<{ readonly at: string; readonly version: number }>;
}

/** What a guard offers for the places where an application knows that something began or ended. */
export function milestonesWith(running: RunningGuard): Milestones {
  return {
    async reached(person, milestone, { by = "data-subject", key = randomUUID() } = {}) {
      const { at, version } = await running.store.ledger.append({
        type: "milestone",
        milestone,
        key,
        at: new Date(running.now()).toISOString(),
        policy: running.policy.reference,
        by,
        dataSubject: await namedPerson(running, person),
      });
      return { at, version };
    },
  };
}
