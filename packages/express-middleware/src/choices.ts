import {
  consentBinding,
  decide,
  textIn,
  WhereforeError,
  type AccessEntry,
  type CompiledPolicy,
  type DataSubject,
  type Language,
  type NewLedgerEvent,
  type Question,
  type SubjectState,
} from "@wherefore/core";
import { randomUUID } from "node:crypto";
import { purposesAskedFor } from "./asked-purposes.ts";
import { exchangeOf, type RunningGuard } from "./exchange.ts";
import { namedPerson, unrecordable } from "./named-person.ts";
import { requestIn, type Person } from "./person.ts";

/** Where a person stands with one purpose that rests on consent. */
export interface ConsentStanding {
  readonly purpose: string;
  /** The purpose as people read it. */
  readonly label: string;
  /** `given` only while it is valid for what the policy asks today. */
  readonly state: "unknown" | "given" | "refused" | "withdrawn" | "invalidated" | "expired" | "outdated";
  /** Since when, ISO 8601 in UTC. */
  readonly since?: string;
}

/** One access to a person's data, as that person may see it. GDPR Art. 15; CJEU C-579/21. */
export interface OwnAccess {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Method and template of the route, or the name of the job. */
  readonly route: string;
  readonly purpose: string;
  readonly categories: readonly string[];
  readonly decision: "permit" | "deny";
  readonly reasons: readonly string[];
  /** As what the one who read did so; empty for the person themself. */
  readonly roles: readonly string[];
}

/** How a choice was made. */
export interface ChoiceTerms {
  /** Language the text was shown in, one of the policy's. */
  readonly language: Language;
  /** By which act, for example the route or the form. Names, never what was typed. */
  readonly how: string;
  /** Idempotency key: the same key gives the same answer. */
  readonly key?: string;
  /** The person consented in words, as GDPR Art. 9(2)(a) asks. */
  readonly explicit?: true;
}

/** What people choose and may look up about themselves. */
export interface Choices {
  /**
   * Records a choice about a purpose that rests on consent. Durable when it resolves. Giving consent that already stands changes nothing.
   *
   * @throws {WhereforeError} `ERR_WHEREFORE_EVENT_INVALID` when nobody is named, or the purpose does not rest on consent
   * @see GDPR Art. 7(3)
   */
  choose(
    person: Person,
    purpose: string,
    choice: "give" | "refuse" | "withdraw",
    terms: ChoiceTerms,
  ): Promise<{ readonly at: string; readonly version: number }>;
  /** Where a person stands with every purpose that rests on consent. */
  consentsOf(person: Person, language?: Language): Promise<readonly ConsentStanding[]>;
  /** The accesses to a person's data, newest first. */
  accessesOf(person: Person, options?: { readonly limit?: number }): Promise<readonly OwnAccess[]>;
}

/** What a guard offers for the routes where people choose. */
export function choicesWith(running: RunningGuard): Choices {
  const { store, policy, now } = running;
  return {
    async choose(person, purpose, choice, terms) {
      const chosen = { person: await namedPerson(running, person), purpose, choice, terms };
      const { at, version } = await store.ledger.append(eventOf(running, chosen, await instantOf(running, chosen)));
      // The answer to this very request already follows the choice.
      await exchangeOf(requestIn(person) ?? {})?.cookies?.ask();
      return { at, version };
    },
    async consentsOf(person, language = policy.policy.languages[0] ?? "en") {
      const [state] = await store.ledger.statesOf([await namedPerson(running, person)]);
      if (state === undefined)
        throw new WhereforeError("ERR_WHEREFORE_STORE_UNAVAILABLE", "The store gave no state of this person; try again.");
      return purposesAskedFor(policy).map(({ name, declared }) => ({
        purpose: name,
        label: textIn(declared.label, language),
        ...standingOf(running, name, state, now()),
      }));
    },
    async accessesOf(person, options) {
      const entries = await store.record.accessesOf(await namedPerson(running, person), options);
      return entries.map(ownAccess);
    },
  };
}

interface Chosen {
  readonly person: DataSubject;
  readonly purpose: string;
  readonly choice: "give" | "refuse" | "withdraw";
  readonly terms: ChoiceTerms;
}

/** Of choices made at one instant the strictest stands, so a consent comes after the choice it follows, however fast it was. */
async function instantOf({ store, now }: RunningGuard, { person, purpose, choice }: Chosen): Promise<string> {
  const [state] = choice === "give" ? await store.ledger.statesOf([person]) : [];
  const before = state?.consents.get(purpose);
  return new Date(before && before.status !== "given" ? Math.max(now(), before.at + 1) : now()).toISOString();
}

function eventOf({ policy }: RunningGuard, { person, purpose, choice, terms }: Chosen, at: string): NewLedgerEvent {
  const asked = purposesAskedFor(policy).map(({ name }) => name);
  if (!asked.includes(purpose))
    throw unrecordable(`consent is asked for ${asked.join(", ") || "no purpose of the policy"}, and for nothing else`);
  if (!policy.policy.languages.includes(terms.language))
    throw unrecordable(`the policy speaks ${policy.policy.languages.join(", ")}; say in which of them the text was shown`);
  const base = {
    key: terms.key ?? randomUUID(),
    at,
    policy: policy.reference,
    by: "data-subject",
    dataSubject: person,
    purpose,
  } as const;
  if (choice === "refuse") return { ...base, type: "consent-refused" };
  if (choice === "withdraw") return { ...base, type: "consent-withdrawn" };
  const { language, how, explicit } = terms;
  const text = consentBinding(policy, purpose, language);
  return { ...base, type: "consent-given", text, language, how, ...(explicit ? { explicit } : {}) };
}

/** What the ledger says, and whether the policy still takes it for consent today. */
function standingOf({ policy }: RunningGuard, purpose: string, state: SubjectState, at: number): Pick<ConsentStanding, "state" | "since"> {
  const consent = state.consents.get(purpose);
  if (consent === undefined) return { state: "unknown" };
  const since = new Date(consent.at).toISOString();
  if (consent.status !== "given") return { state: consent.status, since };
  const asked = { purpose, categories: [], dataSubject: state, accessor: { kind: "self" }, at } as const;
  const decision = decide(policy, { ...asked, ...whatConsentIsFor(policy, purpose) });
  const codes = decision.outcome === "deny" ? decision.reasons.map(({ code }) => code) : [];
  if (codes.includes("consent-expired")) return { state: "expired", since };
  return { state: codes.includes("consent-outdated") ? "outdated" : "given", since };
}

/** Where the purpose itself rests on something else, the consent is to its trackers. */
function whatConsentIsFor({ policy, purposes }: CompiledPolicy, purpose: string): Pick<Question, "operation" | "tracker"> {
  const isBasis = purposes.get(purpose)?.basis === "consent";
  const tracker = isBasis ? undefined : policy.trackers?.find((one) => one.consent === "required" && one.purpose === purpose);
  return tracker ? { operation: "store-on-device", tracker: { name: tracker.name, domain: tracker.domain } } : { operation: "use" };
}

function ownAccess(entry: AccessEntry): OwnAccess {
  return {
    at: entry.at,
    route: entry.route ? `${entry.route.method} ${entry.route.template}` : (entry.job ?? ""),
    purpose: entry.purpose,
    categories: entry.categories,
    decision: entry.decision,
    reasons: entry.reasons,
    roles: entry.accessor?.roles ?? [],
  };
}
