import type { DataSubject, NewAccessEntry, NewLedgerEvent } from "@wherefore/core";
import { randomUUID } from "node:crypto";

const policy = { id: "papers", version: "2026-11-01", hash: "0".repeat(64) };

/** A thousand people, as an application's busiest. */
export const people: readonly DataSubject[] = Array.from({ length: 1_000 }, (_, index) => ({
  id: `reader-${index.toString()}`,
  as: "person",
}));

export function somebody(): DataSubject {
  return people[Math.floor(Math.random() * people.length)] ?? { id: "reader", as: "person" };
}

export function accessTo(person: DataSubject): NewAccessEntry {
  return {
    v: 1,
    kind: "access",
    id: randomUUID(),
    at: new Date().toISOString(),
    policy,
    purpose: "support",
    route: { method: "GET", template: "/support/customers/:id" },
    operation: "use",
    enforcement: "enforce",
    decision: "permit",
    reasons: [],
    categories: ["contact.email", "identity.name"],
    withheld: [],
    counts: { permitted: 1, denied: 0, stripped: 0 },
    stateVersion: null,
    dataSubjects: [person],
    accessor: { id: "employee-7", roles: ["support"] },
  };
}

export function accesses(count: number): readonly NewAccessEntry[] {
  return Array.from({ length: count }, () => accessTo(somebody()));
}

export function consentOf(dataSubject: DataSubject): NewLedgerEvent {
  const base = { key: randomUUID(), at: new Date().toISOString(), policy, by: "data-subject", dataSubject } as const;
  return { ...base, type: "consent-given", purpose: "newsletter", text: "1".repeat(64), language: "en", how: "sign-up form" };
}

export function withdrawalOf(dataSubject: DataSubject): NewLedgerEvent {
  const base = { key: randomUUID(), at: new Date().toISOString(), policy, by: "data-subject", dataSubject } as const;
  return { ...base, type: "consent-withdrawn", purpose: "newsletter" };
}

/** The text of an entry as it is stored, with pseudonyms in place of people. */
export function storedBody(): string {
  const pseudonym = "5".repeat(64);
  return JSON.stringify({ ...accessTo(somebody()), dataSubjects: [pseudonym], accessor: { pseudonym, roles: ["support"] } });
}
