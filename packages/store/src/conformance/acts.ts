import type { DataSubject, NewEntry, NewLedgerEvent } from "@wherefore/core";
import { randomUUID } from "node:crypto";

// What happens in the conformance cases: people, what they do, and accesses to their data.

const policy = { id: "papers", version: "2026-11-01", hash: "0".repeat(64) };
const noon = Date.parse("2026-11-21T12:00:00.000Z");

export type NewAccess = Extract<NewEntry, { kind: "access" }>;
type NewEvent<T extends NewLedgerEvent["type"]> = Extract<NewLedgerEvent, { type: T }>;

export function person(id: string): DataSubject {
  return { id, as: "person" };
}

/** An instant so many seconds after noon. */
export function at(seconds: number): string {
  return new Date(noon + seconds * 1_000).toISOString();
}

function act(dataSubject: DataSubject, seconds: number): Pick<NewEvent<"consent-refused">, "at" | "key" | "policy" | "by" | "dataSubject"> {
  return { key: randomUUID(), at: at(seconds), policy, by: "data-subject", dataSubject };
}

export function consent(
  dataSubject: DataSubject,
  seconds: number,
  terms: Partial<NewEvent<"consent-given">> = {},
): NewEvent<"consent-given"> {
  return {
    ...act(dataSubject, seconds),
    type: "consent-given",
    purpose: "newsletter",
    text: "1".repeat(64),
    language: "en",
    how: "sign-up form",
    ...terms,
  };
}

export function withdrawal(dataSubject: DataSubject, seconds: number): NewEvent<"consent-withdrawn"> {
  return { ...act(dataSubject, seconds), type: "consent-withdrawn", purpose: "newsletter" };
}

export function objection(dataSubject: DataSubject, seconds: number): NewEvent<"objection-made"> {
  return { ...act(dataSubject, seconds), type: "objection-made", against: "direct-marketing" };
}

export function restriction(dataSubject: DataSubject, seconds: number): NewEvent<"restriction-placed"> {
  return { ...act(dataSubject, seconds), type: "restriction-placed", ground: "accuracy" };
}

export function erasure(dataSubject: DataSubject, seconds: number): NewEvent<"erased"> {
  return { ...act(dataSubject, seconds), type: "erased" };
}

export function milestone(dataSubject: DataSubject, seconds: number): NewEvent<"milestone"> {
  return { ...act(dataSubject, seconds), type: "milestone", milestone: "last-interaction" };
}

export function link(device: DataSubject, to: DataSubject, seconds: number): NewEvent<"linked"> {
  return { ...act(device, seconds), type: "linked", to };
}

export function access(dataSubjects: readonly DataSubject[], seconds: number, facts: Partial<NewAccess> = {}): NewAccess {
  return {
    v: 1,
    kind: "access",
    id: randomUUID(),
    at: at(seconds),
    policy,
    purpose: "support",
    route: { method: "GET", template: "/support/customers/:id" },
    operation: "use",
    enforcement: "enforce",
    decision: "permit",
    reasons: [],
    categories: ["contact.email", "identity.name"],
    withheld: [],
    counts: { permitted: dataSubjects.length, denied: 0, stripped: 0 },
    stateVersion: null,
    dataSubjects,
    accessor: { id: "employee-7", roles: ["support"] },
    ...facts,
  };
}

export function outcome(of: NewAccess, dataSubjects: readonly DataSubject[], seconds: number): Extract<NewEntry, { kind: "outcome" }> {
  return { v: 1, kind: "outcome", id: randomUUID(), at: at(seconds), of: of.id, result: "sent", dataSubjects, counts: of.counts };
}
