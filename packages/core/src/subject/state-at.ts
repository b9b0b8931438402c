import { ownFields } from "../own-fields.ts";
import type { ConsentGiven, LedgerEvent } from "./ledger-event.ts";
import type { ConsentState, Erasure, Objection, Restriction, SubjectState } from "./subject-state.ts";

/** The fold in progress. */
interface Draft {
  version: number;
  readonly consents: Map<string, ConsentState>;
  readonly objections: Map<string, Objection>;
  restrictions: Restriction[];
  readonly erasures: Erasure[];
  readonly holds: Set<string>;
  readonly milestones: Map<SubjectState["milestones"] extends ReadonlyMap<infer M, number> ? M : never, number>;
  readonly notices: Map<string, number>;
  readonly attested: Set<string>;
  age?: NonNullable<SubjectState["age"]>;
  lastAct?: number;
  linkedTo?: NonNullable<SubjectState["linkedTo"]>;
}

/** At equal instants the stricter event comes last, so that order of arrival never loosens anything. */
const STRICTNESS: Readonly<Record<LedgerEvent["type"], number>> = {
  "notice-given": 0,
  milestone: 0,
  attested: 0,
  "age-known": 0,
  linked: 0,
  "consent-given": 1,
  "objection-ended": 1,
  "restriction-lifted": 1,
  "hold-lifted": 1,
  "hold-placed": 2,
  "consent-refused": 3,
  "consent-invalidated": 4,
  "consent-withdrawn": 5,
  "objection-made": 6,
  "restriction-placed": 7,
  erased: 8,
};

/** From this rank on, an event takes something away. */
const STRICT = 3;

const NOT_AN_ACT: ReadonlySet<LedgerEvent["type"]> = new Set([
  "consent-refused",
  "consent-withdrawn",
  "objection-made",
  "restriction-placed",
  "erased",
]);

/**
 * What is known of one data subject at an instant. Pure: the same events give the same state in any order of the list, and events of
 * the same instant give the stricter reading, also where a clock jumped back. Later events are not yet known.
 *
 * @param events - every event of one data subject, in any order
 * @param at - epoch milliseconds
 * @see GDPR Art. 7(3): what was lawful before a withdrawal stays lawful, so ask for the state at that time
 */
export function stateAt(events: readonly LedgerEvent[], at: number): SubjectState {
  const draft = ownFields<Draft>({
    version: 0,
    consents: new Map(),
    objections: new Map(),
    restrictions: [],
    erasures: [],
    holds: new Set(),
    milestones: new Map(),
    notices: new Map(),
    attested: new Set(),
  });
  for (const { event, instant } of inOrder(events, at)) {
    draft.version = Math.max(draft.version, event.seq);
    if ((event.by === "data-subject" || event.by === "representative") && !NOT_AN_ACT.has(event.type)) draft.lastAct = instant;
    apply(draft, event, instant);
  }
  return draft;
}

interface Placed {
  readonly event: LedgerEvent;
  /** When it happened, by its own clock. */
  readonly instant: number;
  /** Where it stands in the fold: an event that takes something away never stands before one that was already in the ledger. */
  readonly place: number;
}

/** Clocks may jump, so time alone does not decide what an acknowledged withdrawal comes after. */
function inOrder(events: readonly LedgerEvent[], at: number): readonly Placed[] {
  let latest = -Infinity;
  return events
    .filter((event) => Date.parse(event.at) <= at)
    .sort((a, b) => a.seq - b.seq)
    .map((event): Placed => {
      const instant = Date.parse(event.at);
      latest = Math.max(latest, instant);
      return { event: ownFields(event), instant, place: STRICTNESS[event.type] >= STRICT ? latest : instant };
    })
    .sort((a, b) => a.place - b.place || STRICTNESS[a.event.type] - STRICTNESS[b.event.type] || a.event.seq - b.event.seq);
}

function apply(draft: Draft, event: LedgerEvent, at: number): void {
  switch (event.type) {
    case "consent-given":
      draft.consents.set(event.purpose, consentOf(event, at));
      return;
    case "consent-refused":
      draft.consents.set(event.purpose, ownFields<ConsentState>({ status: "refused", at }));
      return;
    case "consent-withdrawn":
      draft.consents.set(event.purpose, ownFields<ConsentState>({ status: "withdrawn", at }));
      return;
    case "consent-invalidated":
      draft.consents.set(event.purpose, ownFields<ConsentState>({ status: "invalidated", at }));
      return;
    case "objection-made":
      draft.objections.set(targetOf(event.against), ownFields({ at, ...(event.recipients ? { recipients: event.recipients } : {}) }));
      return;
    case "objection-ended":
      draft.objections.delete(targetOf(event.against));
      return;
    case "restriction-placed":
      draft.restrictions.push(ownFields({ at, ...(event.datasets ? { datasets: event.datasets } : {}) }));
      return;
    case "restriction-lifted":
      draft.restrictions = lifted(draft.restrictions, event.datasets);
      return;
    case "erased":
      erase(draft, event, at);
      return;
    case "hold-placed":
      draft.holds.add(event.purpose);
      return;
    case "hold-lifted":
      draft.holds.delete(event.purpose);
      return;
    case "milestone":
      draft.milestones.set(event.milestone, at);
      return;
    case "notice-given":
      draft.notices.set(event.purpose ?? "", at);
      return;
    case "attested":
      draft.attested.add(event.dataset);
      return;
    case "age-known":
      draft.age = ownFields({ band: event.band, ...(event.country === undefined ? {} : { country: event.country }) });
      return;
    case "linked":
      draft.linkedTo = event.to;
      return;
  }
}

function consentOf({ text, language, explicit, recipients, channels }: ConsentGiven, at: number): ConsentState {
  return ownFields({
    status: "given",
    at,
    text,
    language,
    ...(explicit ? { explicit } : {}),
    ...(recipients ? { recipients } : {}),
    ...(channels ? { channels } : {}),
  });
}

function targetOf(against: { readonly purpose: string } | "direct-marketing"): string {
  return against === "direct-marketing" ? against : against.purpose;
}

/** Lifting names its datasets, or everything; a restriction on everything is only lifted as a whole. */
function lifted(restrictions: readonly Restriction[], datasets: readonly string[] | undefined): Restriction[] {
  if (datasets === undefined) return [];
  return restrictions.flatMap((restriction) => {
    if (restriction.datasets === undefined) return [restriction];
    const left = restriction.datasets.filter((dataset) => !datasets.includes(dataset));
    return left.length === 0 ? [] : [ownFields({ ...restriction, datasets: left })];
  });
}

/** Erasing a whole person ends their consents: a later account does not revive an old choice. Objections stay, to keep them honoured. */
function erase(draft: Draft, event: Extract<LedgerEvent, { type: "erased" }>, at: number): void {
  const kept = (event.kept ?? []).map(({ purpose }) => purpose);
  draft.erasures.push(ownFields({ at, ...(event.datasets ? { datasets: event.datasets } : {}), kept }));
  if (event.datasets === undefined) draft.consents.clear();
}
