import { dataSubjectFrom, type DataSubjectReference } from "@wherefore/core";
import { randomUUID } from "node:crypto";
import type { RunningGuard } from "./exchange.ts";
import { namedPerson, unrecordable } from "./named-person.ts";
import type { Person } from "./person.ts";

/** Devices and the people who use them. */
export interface Links {
  /**
   * Records that a person signed in on a device: from then on what either of them chose holds for the device, and where both chose, the
   * stricter choice wins. Durable when it resolves.
   *
   * @param device - the device's id, or `{ id, as: "device" }`
   * @param person - the person's id, or the request whose caller is meant
   * @throws {WhereforeError} `ERR_WHEREFORE_EVENT_INVALID` when no device or nobody is named
   */
  linked(device: DataSubjectReference, person: Person): Promise<{ readonly at: string; readonly version: number }>;
}

/** What a guard offers for the place where a visitor signs in. */
export function linksWith(running: RunningGuard): Links {
  return {
    async linked(device, person) {
      const dataSubject = dataSubjectFrom(typeof device === "object" ? device : { id: device, as: "device" });
      if (dataSubject?.as !== "device") throw unrecordable('no device is named; hand over its id, or { id, as: "device" }');
      const { at, version } = await running.store.ledger.append({
        type: "linked",
        to: await namedPerson(running, person),
        key: randomUUID(),
        at: new Date(running.now()).toISOString(),
        policy: running.policy.reference,
        by: "data-subject",
        dataSubject,
      });
      return { at, version };
    },
  };
}
