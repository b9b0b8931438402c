// The executable specification of the decision: deliberately naive, one paragraph a rule, and no code shared with the engine.
// It reads the policy literal and the raw ledger; where the two disagree, one of them is wrong.
import type { Category } from "../src/vocabulary/personal-data-category.ts";
import type { Consent, Policy, Purpose, Recipient, Retention, Tracker } from "../src/policy/policy.ts";
import type { LedgerEvent } from "../src/subject/ledger-event.ts";
import type { Question } from "../src/decide/question.ts";
import type { ReasonCode } from "../src/decide/decision.ts";
import { addedByHand, dayBegins } from "./calendar-by-hand.ts";

/** A question with the person's ledger in place of their state. */
export interface SpecifiedQuestion extends Omit<Question, "dataSubject" | "behalf"> {
  readonly behalf?: readonly LedgerEvent[];
  readonly dataSubject: readonly LedgerEvent[] | "new" | "unavailable" | undefined;
}

/** What a consent to a purpose is to today: a hash, then names; the specification takes hashing as given. */
export type BindingOf = (purpose: string, language: "en" | "fr") => string;

/** Why the answer is no: every code, or none for a permit. */
export function specified(policy: Policy, question: SpecifiedQuestion, bindingOf: BindingOf): ReadonlySet<ReasonCode> {
  const purpose = policy.purposes[question.purpose];
  if (purpose === undefined) return new Set(["purpose-unknown"]);
  const world = { policy, purpose, question, past: pastOf(question), bindingOf };
  const no = new Set<ReasonCode>();
  for (const rule of rules) {
    for (const said of rule(world)) {
      const [code, asked] = typeof said === "string" ? [said, said] : said;
      if (!isExempt(world, asked)) no.add(code);
    }
  }
  return no;
}

interface World {
  readonly policy: Policy;
  readonly purpose: Purpose;
  readonly question: SpecifiedQuestion;
  /** What had happened by then, in order; at one instant the stricter last. Undefined where nobody's ledger is known. */
  readonly past: readonly LedgerEvent[] | undefined;
  readonly bindingOf: BindingOf;
}

/** A reason; where an input is missing, with the rule it was missing for. */
type No = ReasonCode | readonly ["input-missing", ReasonCode];

const strictOrder = [
  "notice-given milestone attested age-known linked",
  "consent-given objection-ended restriction-lifted hold-lifted",
  "hold-placed",
  "consent-refused",
  "consent-invalidated",
  "consent-withdrawn",
  "objection-made",
  "restriction-placed",
  "erased",
];

function pastOf({ dataSubject, at }: SpecifiedQuestion): readonly LedgerEvent[] | undefined {
  return typeof dataSubject === "object" ? inTime(dataSubject, at) : undefined;
}

/** A clock may have jumped back: what takes something away comes after everything the ledger already held. */
function inTime(events: readonly LedgerEvent[], at: number): readonly LedgerEvent[] {
  const rank = (event: LedgerEvent): number => strictOrder.findIndex((types) => types.split(" ").includes(event.type));
  const past = events.filter((event) => time(event) <= at);
  const place = (event: LedgerEvent): number =>
    Math.max(...past.filter((other) => other === event || (rank(event) >= 3 && other.seq < event.seq)).map(time));
  return past.toSorted((a, b) => place(a) - place(b) || rank(a) - rank(b) || a.seq - b.seq);
}

const time = (event: LedgerEvent): number => new Date(event.at).getTime();

function basisName({ lawfulBasis }: Purpose): string {
  return typeof lawfulBasis === "string" ? lawfulBasis : (Object.keys(lawfulBasis).find((key) => key !== "balancing") ?? "");
}

function leaves(policy: Policy, names: readonly string[] | "all"): readonly string[] {
  return (names === "all" ? Object.keys(policy.categories) : names).flatMap(
    (name): readonly string[] => policy.categories[name]?.includes ?? [name],
  );
}

function trackerOf({ policy, question }: World): Tracker | undefined {
  return (policy.trackers ?? []).find(
    (tracker) =>
      tracker.name === question.tracker?.name && tracker.domain === question.tracker.domain && tracker.purpose === question.purpose,
  );
}

// ---- what a person's choices come to ----

/** Erasing the whole person ends their consents. */
function lastChoice(past: readonly LedgerEvent[], purpose: string): LedgerEvent | undefined {
  const wiped = past.findLastIndex((event) => event.type === "erased" && event.datasets === undefined);
  return past.slice(wiped + 1).findLast((event) => event.type.startsWith("consent-") && "purpose" in event && event.purpose === purpose);
}

function lastObjection(past: readonly LedgerEvent[], target: string): Extract<LedgerEvent, { type: "objection-made" }> | undefined {
  const last = past.findLast(
    (event) =>
      (event.type === "objection-made" || event.type === "objection-ended") &&
      (event.against === "direct-marketing" ? "direct-marketing" : event.against.purpose) === target,
  );
  return last?.type === "objection-made" ? last : undefined;
}

/** Restrictions not lifted since; lifting some datasets leaves the others, and does not touch a restriction on everything. */
function restrictions(past: readonly LedgerEvent[]): { at: number; datasets: readonly string[] | undefined }[] {
  let standing: { at: number; datasets: readonly string[] | undefined }[] = [];
  for (const event of past) {
    if (event.type === "restriction-placed") standing.push({ at: time(event), datasets: event.datasets });
    if (event.type === "restriction-lifted") {
      const { datasets: freed } = event;
      standing =
        freed === undefined
          ? []
          : standing
              .map(({ at, datasets }) => ({ at, datasets: datasets?.filter((name) => !freed.includes(name)) }))
              .filter(({ datasets }) => datasets === undefined || datasets.length > 0);
    }
  }
  return standing;
}

function isHeld(past: readonly LedgerEvent[], purpose: string): boolean {
  return (
    past.findLast((event) => (event.type === "hold-placed" || event.type === "hold-lifted") && event.purpose === purpose)?.type ===
    "hold-placed"
  );
}

function lastAct(past: readonly LedgerEvent[]): number | undefined {
  const act = past.findLast(
    (event) =>
      ["data-subject", "representative"].includes(event.by) &&
      !["consent-refused", "consent-withdrawn", "objection-made", "restriction-placed", "erased"].includes(event.type),
  );
  return act && time(act);
}

function milestone(past: readonly LedgerEvent[], name: string): number | undefined {
  const reached = past.findLast((event) => event.type === "milestone" && event.milestone === name);
  return reached && time(reached);
}

// ---- retention ----

type End = { readonly never: true } | { readonly unknown: true } | { readonly at: number };

function endOfRetention(retention: Retention | undefined, world: World): End {
  const others = typeof retention === "object" && "of" in retention;
  const past = (others ? inTime(world.question.behalf ?? [], world.question.at) : world.past) ?? [];
  if (retention === undefined || retention === "not-stated") return { never: true };
  if ("earliest" in retention) {
    const ends = retention.earliest.map((one) => endOfRetention(one, world));
    if (ends.some((end) => "unknown" in end)) return { unknown: true };
    const times = ends.flatMap((end) => ("at" in end ? [end.at] : []));
    return times.length === 0 ? { never: true } : { at: Math.min(...times) };
  }
  if ("byStatus" in retention) {
    const began = milestone(past, "contract-began");
    const ended = milestone(past, "contract-ended");
    const isFormer = ended !== undefined && (began === undefined || began <= ended);
    return endOfRetention(retention.byStatus[isFormer ? "former-customer" : began === undefined ? "prospect" : "customer"], world);
  }
  if (retention.of !== undefined && world.question.behalf === undefined) return { unknown: true };
  const from = "keep" in retention ? retention.since : retention.until;
  let start = milestone(past, from);
  if (start === undefined && from === "last-interaction") start = lastAct(past) ?? world.question.collectedAt;
  if (start === undefined && from === "collection") start = world.question.collectedAt;
  if (start === undefined)
    return ["contract-ended", "account-closed", "erasure-requested"].includes(from) ? { never: true } : { unknown: true };
  const length = "keep" in retention ? retention.keep : retention.plus;
  return { at: length === undefined ? start : addedByHand(start, length, world.policy.timeZone) };
}

// ---- the rules ----

const eea = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO".split(" ");

const rules: readonly ((world: World) => Iterable<No>)[] = [
  function* inForce({ policy, question }): Iterable<No> {
    if (policy.inForceFrom !== undefined && question.at < dayBegins(policy.inForceFrom, policy.timeZone)) yield "policy-not-in-force";
  },
  function* country({ purpose, past }): Iterable<No> {
    if (purpose.countries === undefined) return;
    if (purpose.countries === "not-stated") {
      yield "country-not-covered";
      return;
    }
    const age = past?.findLast((event) => event.type === "age-known");
    const where = age?.type === "age-known" ? age.country : undefined;
    if (where === undefined) yield ["input-missing", "country-not-covered"];
    else if (!purpose.countries.includes(where)) yield "country-not-covered";
  },
  function* categories({ policy, purpose, question }): Iterable<No> {
    const covered = leaves(policy, purpose.categories);
    if (question.categories.some((category) => !covered.includes(category))) yield "category-not-covered";
  },
  function* promises({ policy, purpose, question }): Iterable<No> {
    for (const promise of Object.values(policy.prohibitions ?? {})) {
      if (promise.except?.includes(question.purpose)) continue;
      if (promise.categories && !question.categories.some((category) => leaves(policy, promise.categories ?? []).includes(category)))
        continue;
      if (
        promise.together &&
        !promise.together.every((group) => question.categories.some((category) => leaves(policy, [group]).includes(category)))
      )
        continue;
      if (promise.kinds && !promise.kinds.some((kind) => purpose.is?.includes(kind))) continue;
      if (
        promise.recipients !== undefined &&
        (question.recipient === undefined || !isMeant(promise.recipients, question.recipient, policy.recipients[question.recipient]))
      )
        continue;
      if (promise.datasets === undefined) yield "prohibited";
      else if (question.dataset !== undefined) {
        if (promise.datasets.includes(question.dataset)) yield "prohibited";
      } else if (
        promise.datasets.some((name) =>
          leaves(policy, policy.datasets?.[name]?.categories ?? []).some((leaf) => question.categories.includes(leaf as Category)),
        )
      )
        yield ["input-missing", "prohibited"];
    }
  },
  function* dataset({ policy, purpose, question }): Iterable<No> {
    const instructor =
      typeof purpose.lawfulBasis === "object" && "instructionsOf" in purpose.lawfulBasis ? purpose.lawfulBasis.instructionsOf : undefined;
    if (question.dataset === undefined) {
      if (instructor !== undefined) yield "not-instructed";
      return;
    }
    const data = policy.datasets?.[question.dataset];
    if (data === undefined) {
      yield "dataset-not-for-purpose";
      return;
    }
    if (data.processorFor !== instructor && basisName(purpose) !== "legal-obligation") {
      yield "not-instructed";
      return;
    }
    const compatible = Object.keys(purpose.compatibleWith ?? {});
    if (data.purposes && !data.purposes.some((name) => name === question.purpose || compatible.includes(name)))
      yield "dataset-not-for-purpose";
  },
  function* attestation({ policy, question, past }): Iterable<No> {
    const name = question.dataset;
    if (name === undefined || policy.datasets?.[name]?.attestation === undefined || question.dataSubject === "unavailable") return;
    const theirs = inTime(question.behalf ?? [], question.at);
    if (![...(past ?? []), ...theirs].some((event) => event.type === "attested" && event.dataset === name)) yield "not-instructed";
  },
  function* notice({ policy, purpose, question, past }): Iterable<No> {
    const data = question.dataset === undefined ? undefined : policy.datasets?.[question.dataset];
    if (purpose.notice === undefined && data?.notice === undefined) return;
    if (question.dataSubject === undefined || question.dataSubject === "unavailable") return;
    const since = policy.changes?.announcedOn ?? policy.inForceFrom;
    const told = (past ?? []).filter((event) => event.type === "notice-given");
    const ofPolicy = told.findLast((event) => event.purpose === undefined);
    if (told.some((event) => event.purpose === question.purpose)) return;
    if (ofPolicy && (since === undefined || time(ofPolicy) >= dayBegins(since, policy.timeZone))) return;
    yield "notice-not-given";
  },
  function* basis({ purpose }): Iterable<No> {
    if (basisName(purpose) === "undecided") yield "basis-missing";
  },
  function* special({ purpose, question }): Iterable<No> {
    const nine = question.categories.some((category) => category.startsWith("special."));
    const ten = question.categories.includes("criminal");
    if ((nine && !(purpose.specialCondition ?? "").startsWith("9-2-")) || (ten && purpose.specialCondition !== "10"))
      yield "special-condition-missing";
  },
  function* consent(world): Iterable<No> {
    const terms = termsOf(world);
    if (terms === undefined || world.question.dataSubject === "unavailable") return;
    const explicit = terms.explicit === true || world.purpose.specialCondition === "9-2-a";
    if (world.question.givesConsent) {
      if (explicit && world.question.givesConsent !== "explicit") yield "explicit-consent-required";
      return;
    }
    const choice = world.past && lastChoice(world.past, world.question.purpose);
    if (choice === undefined) {
      yield "consent-missing";
      return;
    }
    if (choice.type !== "consent-given") {
      yield choice.type as ReasonCode;
      return;
    }
    if (terms.validFor !== undefined && world.question.at >= addedByHand(time(choice), terms.validFor, world.policy.timeZone))
      yield "consent-expired";
    const [words = "", ...agreed] = choice.text.split(" ");
    const [today, ...needed] = world.bindingOf(world.question.purpose, choice.language).split(" ");
    if (
      (words !== today && !world.purpose.sameMeaningAs?.some((earlier) => earlier.startsWith(words))) ||
      needed.some((name) => !agreed.includes(name))
    )
      yield "consent-outdated";
    if (explicit && !choice.explicit) yield "explicit-consent-required";
    const recipient = world.question.recipient ?? trackerOf(world)?.recipient;
    if (terms.perRecipient && recipient !== undefined && !choice.recipients?.includes(recipient)) yield "consent-missing";
    if (world.question.channel !== undefined && choice.channels && !choice.channels.includes(world.question.channel))
      yield "consent-missing";
  },
  function* objection(world): Iterable<No> {
    const { purpose, question, past } = world;
    const recipient = question.recipient ?? trackerOf(world)?.recipient;
    const made = [
      lastObjection(past ?? [], question.purpose),
      purpose.is?.includes("DirectMarketing") ? lastObjection(past ?? [], "direct-marketing") : undefined,
    ];
    for (const objected of made) {
      if (objected && (!objected.recipients || recipient === undefined || objected.recipients.includes(recipient)))
        yield "objection-stands";
    }
  },
  function* restriction({ question, past }): Iterable<No> {
    if (past === undefined) return;
    if (restrictions(past).some(({ datasets }) => !datasets || question.dataset === undefined || datasets.includes(question.dataset)))
      yield "restriction-stands";
    const held = new Set(past.flatMap((event) => (event.type === "hold-placed" ? [event.purpose] : [])));
    if (question.operation === "erase" && [...held].some((purpose) => isHeld(past, purpose))) yield "restriction-stands";
  },
  function* erasure({ question, past }): Iterable<No> {
    for (const event of past ?? []) {
      if (event.type !== "erased") continue;
      const concerns = !event.datasets || question.dataset === undefined || event.datasets.includes(question.dataset);
      const cameBack = (lastAct(past ?? []) ?? -Infinity) > time(event);
      if (concerns && !cameBack && !event.kept?.some((kept) => kept.purpose === question.purpose)) yield "erased";
    }
  },
  function* retention(world): Iterable<No> {
    if (world.past === undefined) return;
    const data = world.question.dataset === undefined ? undefined : world.policy.datasets?.[world.question.dataset];
    const end = endOfRetention(data?.retention ?? world.purpose.retention ?? world.policy.retention, world);
    if ("unknown" in end) yield ["input-missing", "retention-ended"];
    if ("at" in end && world.question.at >= end.at) yield "retention-ended";
  },
  function* recipient({ policy, purpose, question }): Iterable<No> {
    const name = question.recipient;
    if (name === undefined) {
      if (question.operation === "disclose") yield ["input-missing", "recipient-not-declared"];
      return;
    }
    const to = policy.recipients[name];
    if (!purpose.recipients?.includes(name) || to === undefined) {
      yield "recipient-not-declared";
      return;
    }
    if (to.onlyOn && !(question.ground && to.onlyOn.includes(question.ground))) yield "disclosure-not-grounded";
    if (to.receives && question.form !== "anonymised" && question.form !== to.receives) yield "not-anonymised";
    if (question.form === "anonymised") return;
    const outside = [to.country].flat().some((country) => country === "not-stated" || !eea.includes(country));
    const safeguards = to.safeguards ?? policy.safeguards ?? [];
    if (to.country === "not-stated" || (outside && safeguards.length === 0)) yield "transfer-not-safeguarded";
  },
  function* accessor({ policy, purpose, question: { accessor } }): Iterable<No> {
    const allowed: readonly string[] = purpose.accessors ?? ["self", "system"];
    const roles = (accessor.kind === "person" ? (accessor.roles ?? []) : [accessor.kind]).filter((role) => allowed.includes(role));
    const promised = roles.every((role) => !policy.accessors?.[role]?.confidentiality || accessor.confidentialityOn);
    if (roles.length === 0 || !promised) yield "accessor-not-authorised";
  },
  function* channel({ purpose, question, past }): Iterable<No> {
    if (question.channel === undefined) return;
    const terms = purpose.channels?.[question.channel];
    if (terms === undefined) {
      yield "channel-not-permitted";
      return;
    }
    if (terms === "opt-out" || basisName(purpose) === "consent") return;
    const choice = past && lastChoice(past, question.purpose);
    if (choice?.type !== "consent-given" || (choice.channels && !choice.channels.includes(question.channel))) yield "channel-not-permitted";
  },
  function* tracker(world): Iterable<No> {
    if (world.question.tracker === undefined) {
      if (world.question.operation === "store-on-device") yield ["input-missing", "tracker-not-declared"];
    } else if (trackerOf(world) === undefined) yield "tracker-not-declared";
  },
  function* age({ policy, purpose, past }): Iterable<No> {
    const minimum = policy.minimumAge;
    if (minimum === undefined || (minimum.of === "consent" && basisName(purpose) !== "consent")) return;
    const known = past?.findLast((event) => event.type === "age-known");
    if (known?.type !== "age-known") {
      if (minimum.unknown === "deny") yield "below-minimum-age";
      return;
    }
    const youngest = { "under-13": 0, "13-14": 13, "15": 15, "16-17": 16, adult: 18 }[known.band];
    const byCountry = typeof minimum.years === "number" ? {} : minimum.years;
    const needed =
      typeof minimum.years === "number" ? minimum.years : (byCountry[known.country ?? ""] ?? Math.max(...Object.values(byCountry), 0));
    if (youngest < needed) yield "below-minimum-age";
  },
  function* signal({ policy, purpose, question }): Iterable<No> {
    if (!question.signals?.gpc || policy.signals?.gpc !== "object-to-sharing") return;
    const role = question.recipient === undefined ? undefined : policy.recipients[question.recipient]?.role;
    if (role === "third-party" || role === "joint-controller" || purpose.is?.includes("SellDataToThirdParties")) yield "opt-out-signal";
  },
  function* person({ question }): Iterable<No> {
    if (question.dataSubject === undefined) yield "data-subject-unidentified";
    if (question.dataSubject === "unavailable") yield "state-unavailable";
  },
];

function isMeant(recipients: readonly string[] | "third-parties" | "all", name: string, recipient: Recipient | undefined): boolean {
  if (recipients === "third-parties") return recipient?.role !== "processor";
  return recipients === "all" || recipients.includes(name);
}

function termsOf(world: World): Consent | undefined {
  const own =
    typeof world.purpose.lawfulBasis === "object" && "consent" in world.purpose.lawfulBasis ? world.purpose.lawfulBasis.consent : undefined;
  if (world.question.tracker === undefined) return own;
  return trackerOf(world)?.consent === "required" ? (world.policy.trackerConsent ?? own ?? {}) : undefined;
}

// ---- where a reason does not bind ----

function isExempt({ purpose, question, past }: World, code: ReasonCode): boolean {
  const is = (...codes: readonly ReasonCode[]): boolean => codes.includes(code);
  if (question.operation === "erase")
    return !is("accessor-not-authorised", "state-unavailable", "data-subject-unidentified", "restriction-stands");
  if (
    purpose.is?.includes("RightsFulfilment") &&
    is("category-not-covered", "dataset-not-for-purpose", "retention-ended", "erased", "objection-stands", "restriction-stands")
  )
    return true;
  if (
    is("objection-stands") &&
    ["contract", "legal-obligation", "vital-interests", "instructionsOf"].includes(basisName(purpose)) &&
    !purpose.is?.includes("DirectMarketing")
  )
    return true;
  if (is("restriction-stands") && purpose.underRestriction !== undefined) return true;
  if (is("restriction-stands") && past) {
    const choice = lastChoice(past, question.purpose);
    if (choice?.type === "consent-given" && restrictions(past).every(({ at }) => time(choice) > at)) return true;
  }
  if (
    is("retention-ended") &&
    (question.operation === "collect" || question.operation === "store-on-device" || isHeld(past ?? [], question.purpose))
  )
    return true;
  if (is("notice-not-given") && (purpose.is?.includes("RightsFulfilment") || question.operation === "collect")) return true;
  if (is("basis-missing") && question.tracker !== undefined) return true;
  return false;
}
