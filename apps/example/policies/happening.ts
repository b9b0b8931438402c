import { consentBinding, type CompiledPolicy, type LedgerEvent } from "@wherefore/core";

type WithoutPlace<E> = E extends LedgerEvent
  ? Omit<E, "key" | "seq" | "at" | "policy" | "dataSubject" | "by" | "text" | "language" | "how">
  : never;

/** What a person, or somebody on their account, did. What a consent was to is read from the policy asked. */
export type Deed = WithoutPlace<LedgerEvent> & { readonly by?: LedgerEvent["by"] };

/** A deed and its day, `YYYY-MM-DD`. */
export type Happening = readonly [day: string, deed: Deed];

type GivenConsent = Extract<LedgerEvent, { type: "consent-given" }>;

/** Consent to a purpose as its text stands in the policy. */
export function gave(purpose: string, terms: Partial<Pick<GivenConsent, "recipients" | "channels" | "explicit">> = {}): Deed {
  return { type: "consent-given", purpose, ...terms };
}

export function reached(milestone: Extract<LedgerEvent, { type: "milestone" }>["milestone"]): Deed {
  return { type: "milestone", milestone };
}

/** The ledger of one person, every event at noon of its day in UTC. */
export function ledgerOf(policy: CompiledPolicy, happenings: readonly Happening[]): readonly LedgerEvent[] {
  return happenings.map(([day, deed], index) => ({
    key: `event-${index.toString()}`,
    seq: index + 1,
    at: `${day}T12:00:00.000Z`,
    policy: policy.reference,
    by: "data-subject",
    dataSubject: { id: "somebody", as: "person" },
    ...deed,
    ...(deed.type === "consent-given" ? agreedTo(policy, deed.purpose) : {}),
  })) as readonly LedgerEvent[];
}

function agreedTo(policy: CompiledPolicy, purpose: string): Pick<GivenConsent, "text" | "language" | "how"> {
  const language = policy.policy.languages[0] ?? "en";
  return { text: consentBinding(policy, purpose, language), language, how: "form" };
}
