// Random policies, ledgers and questions from one seed: the same seed, the same world.
import type { Category } from "../src/vocabulary/personal-data-category.ts";
import type { Policy, Purpose, Recipient, Retention } from "../src/policy/policy.ts";
import type { LedgerEvent } from "../src/subject/ledger-event.ts";
import type { BindingOf, SpecifiedQuestion } from "./specification.ts";

/** A small seeded generator (mulberry32), and what is drawn with it. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 up to, not including, 1. */
  roll(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(count: number): number {
    return Math.floor(this.roll() * count);
  }

  chance(share: number): boolean {
    return this.roll() < share;
  }

  one<T>(of: readonly T[]): T {
    return of[this.below(of.length)] as T;
  }

  some<T>(of: readonly T[], share = 0.5): readonly T[] {
    return of.filter(() => this.chance(share));
  }

  /** A member present with this chance. */
  maybe<K extends string, V>(key: K, share: number, value: () => V): { readonly [k in K]?: V } {
    return (this.chance(share) ? { [key]: value() } : {}) as { readonly [k in K]?: V };
  }
}

const purposes = ["account", "newsletter", "survey", "support", "claims", "advertising", "sending", "rights"] as const;
const recipients = ["mailer", "partner", "statistics", "court"] as const;
const datasets = ["forms", "reports", "lists"] as const;
const categories = ["identity", "contact", "health"] as const;
const leaves: readonly Category[] = ["identity.name", "contact.email", "contact.phone", "special.health", "criminal", "profile.job"];
const kinds = ["DirectMarketing", "RightsFulfilment", "SellDataToThirdParties", "ServiceProvision"] as const;
const channels = ["email", "sms"] as const;
const milestones = ["collection", "last-interaction", "contract-began", "contract-ended", "account-closed"] as const;
const countries = ["FR", "DE", "US"] as const;
const grounds = ["legal-order", "legal-claim"] as const;

const DAY = 86_400_000;
/** Around the end of summer time in Paris, at month ends, and in leap years. */
const EPOCH = Date.parse("2024-02-29T01:30:00Z");
const STEP = 30.5 * DAY;

function randomInstant(dice: Dice): number {
  return EPOCH + dice.below(34) * STEP + dice.below(3) * DAY;
}

function retention(dice: Dice, depth = 0): Retention {
  const shape = dice.below(depth > 1 ? 3 : 5);
  const length = (): "P6M" | "P1Y" | "P30D" | "P1M" => dice.one(["P6M", "P1Y", "P30D", "P1M"]);
  if (shape === 0) return "not-stated";
  if (shape === 1) return { keep: length(), since: dice.one(milestones), ...dice.maybe("of", 0.2, () => "reader") };
  if (shape === 2) return { until: dice.one(milestones), ...dice.maybe("plus", 0.6, length) };
  if (shape === 3) return { earliest: [retention(dice, depth + 1), retention(dice, depth + 1)] };
  return {
    byStatus: {
      ...dice.maybe("prospect", 0.7, () => retention(dice, depth + 1)),
      ...dice.maybe("customer", 0.7, () => retention(dice, depth + 1)),
      ...dice.maybe("former-customer", 0.7, () => retention(dice, depth + 1)),
    },
  };
}

function purpose(dice: Dice, name: string): Purpose {
  return {
    label: name,
    ...dice.maybe("is", 0.5, () => dice.some(kinds, 0.3)),
    lawfulBasis: dice.one<Purpose["lawfulBasis"]>([
      "contract",
      "legal-obligation",
      {
        consent: {
          ...dice.maybe("validFor", 0.6, () => dice.one(["P6M", "P1Y", "P1M"] as const)),
          ...dice.maybe("explicit", 0.2, () => true as const),
          ...dice.maybe("perRecipient", 0.3, () => true as const),
        },
      },
      { consent: { validFor: "P6M" } },
      { legitimateInterests: "not-stated" },
      { instructionsOf: "reader" },
      { undecided: ["contract", "consent"] },
    ]),
    ...dice.maybe("specialCondition", 0.5, () => dice.one(["9-2-a", "9-2-h", "10"] as const)),
    categories: dice.chance(0.3) ? "all" : dice.some([...categories, "profile.job"], 0.6),
    ...dice.maybe("recipients", 0.8, () => dice.some(recipients, 0.7)),
    ...dice.maybe("accessors", 0.4, () => dice.some(["self", "system", "support", "counsel"], 0.6)),
    ...dice.maybe("channels", 0.6, () => ({
      ...dice.maybe("email", 0.8, () => dice.one(["consent", "opt-out"] as const)),
      ...dice.maybe("sms", 0.3, () => "consent" as const),
    })),
    ...dice.maybe("retention", 0.6, () => retention(dice)),
    ...dice.maybe("underRestriction", 0.2, () => "legal-claims" as const),
    ...dice.maybe("compatibleWith", 0.2, () => ({ [dice.one(purposes)]: "assessed" })),
    ...dice.maybe("countries", 0.15, () => (dice.chance(0.2) ? ("not-stated" as const) : dice.some(countries, 0.6))),
    ...dice.maybe("notice", 0.15, () => "before-use" as const),
    ...dice.maybe("sameMeaningAs", 0.2, () => ["f".repeat(64)]),
  };
}

function recipient(dice: Dice, name: string): Recipient {
  return {
    label: name,
    role: dice.one(["processor", "joint-controller", "third-party", "authority"] as const),
    country: dice.one<Recipient["country"]>(["FR", "US", ["FR", "US"], "not-stated"]),
    ...dice.maybe("safeguards", 0.4, () => dice.some(["scc", "adequacy"] as const)),
    ...dice.maybe("receives", 0.25, () => dice.one(["anonymised", "pseudonymised"] as const)),
    ...dice.maybe("onlyOn", 0.25, () => [dice.one(grounds)]),
  };
}

export function randomPolicy(dice: Dice): Policy {
  const group = (name: string, includes: readonly Category[]): object => ({ [name]: { label: name, includes } });
  return {
    id: "random",
    version: "1",
    ...dice.maybe("inForceFrom", 0.3, () => "2024-06-01" as const),
    languages: ["en", "fr"],
    timeZone: dice.one(["Europe/Paris", "UTC", "America/New_York"]),
    controller: { name: "Random" },
    dataSubjects: { reader: { label: "Reader" } },
    categories: {
      ...group("identity", ["identity.name"]),
      ...group("contact", ["contact.email", "contact.phone"]),
      ...group("health", ["special.health", "criminal"]),
    },
    datasets: Object.fromEntries(
      datasets.map((name) => [
        name,
        {
          label: name,
          categories: dice.some(categories, 0.7),
          ...dice.maybe("processorFor", 0.2, () => "reader"),
          ...dice.maybe("purposes", 0.4, () => dice.some(purposes)),
          ...dice.maybe("retention", 0.3, () => retention(dice)),
          ...dice.maybe("attestation", 0.15, () => "They were asked"),
          ...dice.maybe("notice", 0.15, () => "before-use" as const),
        },
      ]),
    ),
    recipients: Object.fromEntries(recipients.map((name) => [name, recipient(dice, name)])),
    accessors: { support: { label: "Support" }, counsel: { label: "Counsel", confidentiality: "personal" } },
    purposes: Object.fromEntries(purposes.map((name) => [name, purpose(dice, name)])),
    trackers: [
      {
        name: "_a",
        domain: "a.example",
        purpose: dice.one(purposes),
        lifetime: "P1M",
        consent: "required",
        ...dice.maybe("recipient", 0.4, () => dice.one(recipients)),
      },
      { name: "sid", domain: "a.example", purpose: dice.one(purposes), lifetime: "session", consent: "exempt" },
    ],
    ...dice.maybe("trackerConsent", 0.5, () => ({ validFor: "P6M" as const, ...dice.maybe("perRecipient", 0.3, () => true as const) })),
    ...dice.maybe("prohibitions", 0.5, () => ({
      promise: {
        promise: "Never",
        ...dice.maybe("categories", 0.4, () => [dice.one(categories)]),
        ...dice.maybe("together", 0.2, () => ["identity", "health"]),
        ...dice.maybe("datasets", 0.4, () => [dice.one(datasets)]),
        ...dice.maybe("kinds", 0.5, () => [dice.one(kinds)]),
        ...dice.maybe("recipients", 0.3, () =>
          dice.one<readonly string[] | "third-parties" | "all">([["partner"], "third-parties", "all"]),
        ),
        ...dice.maybe("except", 0.2, () => [dice.one(purposes)]),
      },
    })),
    ...dice.maybe("retention", 0.4, () => retention(dice)),
    ...dice.maybe("safeguards", 0.2, () => ["scc"] as const),
    ...dice.maybe("minimumAge", 0.4, () => ({
      years: dice.one<number | Record<string, number>>([13, 15, { FR: 15, DE: 16 }]),
      of: dice.one(["everyone", "consent"] as const),
      unknown: dice.one(["permit", "deny"] as const),
    })),
    ...dice.maybe("changes", 0.3, () => ({
      notice: "P30D" as const,
      by: ["email"] as const,
      ...dice.maybe("announcedOn", 0.7, () => "2024-09-01" as const),
    })),
    ...dice.maybe("signals", 0.5, () => ({ gpc: dice.one(["object-to-sharing", "ignore"] as const) })),
    rights: { offered: ["access"], contact: "privacy@random.example" },
  };
}

function randomEvent(dice: Dice, bindingOf: BindingOf): object {
  const purpose = dice.one(purposes);
  const language = dice.one(["en", "fr"] as const);
  const today = bindingOf(purpose, language);
  const [, ...names] = today.split(" ");
  const text = dice.chance(0.75)
    ? today
    : dice.one([
        `${today} to:somebody-else`,
        today.split(" ").slice(0, -1).join(" "),
        ["f".repeat(64), ...names].join(" "),
        ["0".repeat(64), ...names].join(" "),
        "f".repeat(64),
      ]);
  const given = {
    type: "consent-given",
    purpose,
    text,
    language,
    how: "form",
    ...dice.maybe("explicit", 0.4, () => true),
    ...dice.maybe("recipients", 0.4, () => dice.some(recipients)),
    ...dice.maybe("channels", 0.4, () => dice.some(channels)),
  };
  const against = dice.chance(0.3) ? "direct-marketing" : { purpose };
  return dice.one<() => object>([
    () => given,
    () => given,
    () => ({ type: dice.one(["consent-refused", "consent-withdrawn"]), purpose }),
    () => ({ type: "consent-invalidated", purpose, why: "found-invalid" }),
    () => ({ type: "objection-made", against, ...dice.maybe("recipients", 0.3, () => dice.some(recipients)) }),
    () => ({ type: "objection-ended", against, because: "ended-by-data-subject" }),
    () => ({ type: "restriction-placed", ground: "accuracy", ...dice.maybe("datasets", 0.5, () => dice.some(datasets)) }),
    () => ({ type: "restriction-lifted", toldAt: "2024-01-01T00:00:00.000Z", ...dice.maybe("datasets", 0.4, () => dice.some(datasets)) }),
    () => ({
      type: "erased",
      ...dice.maybe("datasets", 0.5, () => dice.some(datasets)),
      ...dice.maybe("kept", 0.4, () => [{ purpose: dice.one(purposes), ground: "legal-obligation" }]),
    }),
    () => ({ type: "hold-placed", purpose, ground: "statute" }),
    () => ({ type: "hold-lifted", purpose }),
    () => ({ type: "milestone", milestone: dice.one(milestones) }),
    () => ({ type: "notice-given", ...dice.maybe("purpose", 0.5, () => dice.one(purposes)) }),
    () => ({ type: "attested", dataset: dice.one(datasets) }),
    () => ({ type: "milestone", milestone: dice.one(milestones) }),
    () => ({
      type: "age-known",
      band: dice.one(["under-13", "13-14", "15", "16-17", "adult"]),
      ...dice.maybe("country", 0.7, () => dice.one(countries)),
    }),
  ])();
}

export function randomLedger(dice: Dice, bindingOf: BindingOf): readonly LedgerEvent[] {
  return Array.from({ length: dice.below(7) }, (_, index) => ({
    key: `key-${index.toString()}`,
    seq: index + 1,
    at: new Date(randomInstant(dice)).toISOString(),
    policy: { id: "random", version: "1", hash: "0".repeat(64) },
    by: dice.one(["data-subject", "data-subject", "controller", "system", "representative"]),
    dataSubject: { id: "1", as: "person" },
    ...randomEvent(dice, bindingOf),
  })) as LedgerEvent[];
}

export function randomQuestion(dice: Dice, ledger: readonly LedgerEvent[], other: readonly LedgerEvent[]): SpecifiedQuestion {
  return {
    purpose: dice.chance(0.01) ? "unheard-of" : dice.one(purposes),
    operation: dice.one(["use", "use", "collect", "disclose", "store-on-device", "erase"] as const),
    categories: dice.chance(0.7) ? [dice.one(leaves)] : dice.some(leaves, 0.4),
    dataSubject: dice.chance(0.85) ? ledger : dice.one<SpecifiedQuestion["dataSubject"]>(["new", "unavailable", undefined]),
    accessor: dice.chance(0.6)
      ? { kind: dice.one(["self", "system"] as const) }
      : {
          kind: "person",
          ...dice.maybe("roles", 0.8, () => dice.some(["support", "counsel", "sales"])),
          ...dice.maybe("confidentialityOn", 0.5, () => dice.chance(0.5)),
        },
    at: randomInstant(dice),
    ...dice.maybe("dataset", 0.4, () => (dice.chance(0.05) ? "unheard-of" : dice.one(datasets))),
    ...dice.maybe("behalf", 0.3, () => other),
    ...dice.maybe("collectedAt", 0.4, () => randomInstant(dice)),
    ...dice.maybe("givesConsent", 0.15, () => dice.one([true, "explicit", false] as const)),
    ...dice.maybe("recipient", 0.4, () => (dice.chance(0.05) ? "unheard-of" : dice.one(recipients))),
    ...dice.maybe("ground", 0.4, () => dice.one(grounds)),
    ...dice.maybe("form", 0.4, () => dice.one(["anonymised", "pseudonymised", "personal"] as const)),
    ...dice.maybe("channel", 0.25, () => dice.one(channels)),
    ...dice.maybe("tracker", 0.25, () =>
      dice.one([
        { name: "_a", domain: "a.example" },
        { name: "sid", domain: "a.example" },
        { name: "_b", domain: "a.example" },
      ]),
    ),
    ...dice.maybe("signals", 0.3, () => ({ gpc: dice.chance(0.7) })),
  };
}
