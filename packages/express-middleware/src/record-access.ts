import {
  consentBinding,
  type CompiledPolicy,
  type Decision,
  type Language,
  type NewAccessEntry,
  type NewLedgerEvent,
  type Store,
} from "@wherefore/core";
import { randomUUID } from "node:crypto";
import type { Decided } from "./decide-request.ts";
import type { Durability } from "./durability.ts";
import { placeText } from "./place.ts";
import { UNAVAILABLE } from "./unavailable.ts";
import { within } from "./within.ts";

/** How long the record may take to make an entry durable, milliseconds; one of many people has a millisecond more for each. Later means deny. */
export const RECORD_LIMIT = 2_000;

/** What was asked, the answer, and the entry that says so; no entry when the record did not answer, which denies. */
export interface Recorded extends Decided {
  readonly entry: NewAccessEntry | undefined;
  /** The record has not answered yet: what stands once it has. Until then nothing may leave. */
  readonly underWay?: Promise<Recorded>;
}

/** The store, the policy, when an access is to be durable, and how to decide anew when somebody's state moved. */
export interface Recording {
  readonly store: Store;
  readonly policy: CompiledPolicy;
  readonly durability: Durability;
  readonly decideAgain: (decided: Decided) => Promise<Decided>;
}

/** Fourth step: the entry is durable as soon as the guard was told it must be; a consent that is given here is before anything happens. */
export async function recordAccess(decided: Decided, recording: Recording): Promise<Recorded> {
  const { durability } = recording;
  const permits = decided.decision.outcome === "permit";
  if (durability === "strict" || (permits && decided.consentIsNew)) return await recordDurably(decided, recording);
  if (durability === "deferred") return await recordSoon(decided, recording);
  if (!permits) return await recordDurably(decided, recording);
  const underWay = recordDurably(decided, recording).then((recorded) => standing(decided, recorded));
  return { ...decided, entry: undefined, underWay };
}

/** The handler started on the first decision: a later one that covers less comes too late for it. */
function standing({ decision: first }: Decided, recorded: Recorded): Recorded {
  const { decision } = recorded;
  const covers = (one: Decision): string => (one.outcome === "permit" ? one.withheld.join() : "");
  return decision.outcome === "deny" || covers(decision) === covers(first) ? recorded : { ...recorded, decision: UNAVAILABLE };
}

/** The entry has a place in the queue of the store, which says after a crash that there was one. */
async function recordSoon(decided: Decided, { store, policy }: Recording): Promise<Recorded> {
  try {
    const entry = entryOf(decided, policy);
    await within(RECORD_LIMIT, () => store.record.defer?.([entry]) ?? Promise.reject(new TypeError("the store cannot defer")));
    return { ...decided, entry };
  } catch {
    return { ...decided, decision: UNAVAILABLE, entry: undefined };
  }
}

/** The entry is durable once this resolves. A state that moved in between is decided on once more. */
async function recordDurably(decided: Decided, recording: Recording): Promise<Recorded> {
  try {
    const recorded = await append(decided, recording);
    if (recorded) return recorded;
    const again = await append(await recording.decideAgain(decided), recording);
    return again ?? { ...decided, decision: UNAVAILABLE, entry: undefined };
  } catch {
    return { ...decided, decision: UNAVAILABLE, entry: undefined };
  }
}

/** `undefined` when somebody's state moved since the decision. A denial stands on whatever state it was made. */
async function append(decided: Decided, { store, policy }: Recording): Promise<Recorded | undefined> {
  const entry = entryOf(decided, policy);
  const { person, state, decision } = decided;
  const permits = decision.outcome === "permit" && typeof person === "object" && typeof state === "object";
  const expect = permits ? decided.expects : [];
  const events = permits && decided.consentIsNew ? [consentOf(decided, entry, policy)] : [];
  const result = await within(RECORD_LIMIT, () => store.record.append([entry], expect, events));
  return result.outcome === "committed" ? { ...decided, entry } : undefined;
}

/** The entry of one decision. */
export function entryOf(decided: Decided, { reference }: CompiledPolicy): NewAccessEntry {
  const { decision, person, state, terms } = decided;
  const permitted = decision.outcome === "permit";
  return {
    v: 1,
    kind: "access",
    id: randomUUID(),
    at: new Date(decided.at).toISOString(),
    policy: reference,
    purpose: decided.purpose.name,
    ...decided.place,
    operation: decided.operation,
    enforcement: decided.enforcement,
    decision: decision.outcome,
    reasons: permitted ? [] : [...new Set(decision.reasons.map(({ code }) => code))],
    categories: decided.categories,
    withheld: permitted ? decision.withheld : [],
    counts: { permitted: permitted ? 1 : 0, denied: permitted ? 0 : 1, stripped: 0 },
    stateVersion: typeof state === "object" ? state.version : null,
    dataSubjects: typeof person === "object" ? [person] : [],
    accessor: decided.readerId,
    ...(terms.recipient === undefined ? {} : { recipient: terms.recipient }),
    ...(terms.ground === undefined ? {} : { ground: terms.ground }),
    ...(terms.form === undefined ? {} : { form: terms.form }),
    ...(terms.channel === undefined ? {} : { channel: terms.channel }),
  };
}

function consentOf(decided: Decided, entry: NewAccessEntry, policy: CompiledPolicy): NewLedgerEvent {
  const { person, consent, purpose, place } = decided;
  if (typeof person !== "object" || consent === undefined) throw new TypeError("a consent is given by a person");
  const language = policy.policy.languages.find((one) => one === consent.language()) satisfies Language | undefined;
  if (language === undefined) throw new TypeError("the text was shown in none of the policy's languages");
  return {
    type: "consent-given",
    key: entry.id,
    at: entry.at,
    policy: policy.reference,
    by: "data-subject",
    dataSubject: person,
    purpose: purpose.name,
    text: consentBinding(policy, purpose.name, language),
    language,
    how: placeText(place),
    ...(consent.explicit ? { explicit: true as const } : {}),
  };
}
