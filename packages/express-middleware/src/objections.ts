import type { LedgerEvent } from "@wherefore/core";
import { randomUUID } from "node:crypto";
import { exchangeOf, type RunningGuard } from "./exchange.ts";
import { namedPerson, unrecordable } from "./named-person.ts";
import { requestIn, type Person } from "./person.ts";

/** Against what a person objects: one purpose, or every purpose of direct marketing. */
export type ObjectedTo = Extract<LedgerEvent, { type: "objection-made" }>["against"];

/** What people object to. */
export interface Objections {
  /**
   * Records that a person objects. Durable when it resolves. Against direct marketing it is absolute.
   *
   * @param key - idempotency key: the same key gives the same answer
   * @throws {WhereforeError} `ERR_WHEREFORE_EVENT_INVALID` when nobody is named, or the policy has no such purpose
   * @see GDPR Art. 21
   */
  object(person: Person, against: ObjectedTo, key?: string): Promise<{ readonly at: string; readonly version: number }>;
}

/** What a guard offers for the routes where people object. */
export function objectionsWith(running: RunningGuard): Objections {
  return {
    async object(person, against, key = randomUUID()) {
      const { policy, store, now } = running;
      if (against !== "direct-marketing" && !policy.purposes.has(against.purpose))
        throw unrecordable(`the policy has the purposes ${[...policy.purposes.keys()].join(", ")}, and no other to object to`);
      const { at, version } = await store.ledger.append({
        type: "objection-made",
        against,
        key,
        at: new Date(now()).toISOString(),
        policy: policy.reference,
        by: "data-subject",
        dataSubject: await namedPerson(running, person),
      });
      await exchangeOf(requestIn(person) ?? {})?.cookies?.ask();
      return { at, version };
    },
  };
}
