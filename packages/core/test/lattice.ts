// A finite world small enough to ask every question of it: each axis has one value for each thing the decision can tell apart.
import type { Question } from "../src/decide/question.ts";
import { compilePolicy } from "../src/policy/compile-policy.ts";
import type { Policy, Purpose } from "../src/policy/policy.ts";
import type { LedgerEvent } from "../src/subject/ledger-event.ts";
import { stateAt } from "../src/subject/state-at.ts";
import { rememberedBindings, type Asked } from "./random-questions.ts";

/** What happened, on which day at noon. */
type Happening = Readonly<Record<string, unknown>> & { readonly on: string };

const bases: Readonly<Record<string, Purpose["lawfulBasis"]>> = {
  contract: "contract",
  obligation: "legal-obligation",
  vital: "vital-interests",
  task: "public-task",
  interests: { legitimateInterests: "not-stated" },
  instructions: { instructionsOf: "reader" },
  undecided: { undecided: ["contract", "consent"] },
  consent: { consent: { validFor: "P6M" } },
  explicit: { consent: { explicit: true } },
  shared: { consent: { validFor: "P6M", perRecipient: true } },
};

const characters: Readonly<Record<string, Partial<Purpose>>> = {
  plain: {},
  marketing: { is: ["DirectMarketing"] },
  rights: { is: ["RightsFulfilment"] },
  claims: { underRestriction: "legal-claims" },
};

const EARLIER_TEXT = "e".repeat(64);
const OTHER_TEXT = "0".repeat(64);

const purposes = Object.entries(bases).flatMap(([basis, lawfulBasis]) =>
  Object.entries(characters).map(([character, more]): [string, Purpose] => [
    `${basis}-${character}`,
    {
      label: `${basis} ${character}`,
      lawfulBasis,
      categories: ["contact.email"],
      recipients: ["mailer", "overseas"],
      retention: { keep: "P24M", since: "last-interaction" },
      sameMeaningAs: [EARLIER_TEXT],
      ...more,
    },
  ]),
);

const literal: Policy = {
  id: "lattice",
  version: "1",
  languages: ["en"],
  timeZone: "Europe/Paris",
  controller: { name: "Lattice" },
  dataSubjects: { reader: { label: "Reader" } },
  categories: { contact: { label: "Contact", includes: ["contact.email"] } },
  datasets: {
    forms: { label: "Forms", categories: ["contact"] },
    reports: { label: "Reports", categories: ["contact"], purposes: ["contract-plain"] },
    lists: { label: "Lists", categories: ["contact"], processorFor: "reader" },
  },
  recipients: {
    mailer: { label: "Mailer", role: "processor", country: "FR" },
    overseas: { label: "Overseas", role: "third-party", country: "US" },
  },
  purposes: Object.fromEntries(purposes),
  minimumAge: { years: { FR: 15, DE: 16 }, of: "consent", unknown: "permit" },
  rights: { offered: ["access"], contact: "privacy@lattice.example" },
};

const policy = compilePolicy(literal);
const bindingOf = rememberedBindings(policy);
const NOW = Date.parse("2026-11-21T12:00:00Z");

/** What a person's ledger can hold about one purpose, axis by axis. */
const ledgerAxes = (purpose: string): readonly (readonly (readonly Happening[])[])[] => {
  const given = { type: "consent-given", purpose, text: bindingOf(purpose, "en"), language: "en", how: "form", on: "2026-11-02" };
  const [, ...names] = given.text.split(" ");
  const later = (type: string): readonly Happening[] => [given, { type, purpose, why: "found", on: "2026-11-03" }];
  return [
    // interaction: retention running, or ended
    [
      [{ type: "milestone", milestone: "last-interaction", on: "2026-11-01" }],
      [{ type: "milestone", milestone: "last-interaction", on: "2024-11-01", by: "controller" }],
    ],
    // consent, its text version and its expiry
    [
      [],
      [given],
      [{ ...given, explicit: true }],
      [{ ...given, recipients: ["mailer"] }],
      [{ ...given, text: [EARLIER_TEXT, ...names].join(" ") }],
      [{ ...given, text: [OTHER_TEXT, ...names].join(" ") }],
      [{ ...given, text: `${given.text} to:somebody-else` }],
      [{ ...given, text: given.text.split(" ").slice(0, -1).join(" ") }],
      [{ ...given, on: "2026-05-01" }],
      later("consent-refused"),
      later("consent-withdrawn"),
      later("consent-invalidated"),
    ],
    // restriction: none, before and after the consent, of one dataset
    [
      [],
      [{ type: "restriction-placed", ground: "accuracy", on: "2026-04-01" }],
      [{ type: "restriction-placed", ground: "accuracy", on: "2026-11-10" }],
      [{ type: "restriction-placed", ground: "accuracy", datasets: ["reports"], on: "2026-11-10" }],
    ],
    // objection
    [
      [],
      [{ type: "objection-made", against: { purpose }, on: "2026-11-11" }],
      [{ type: "objection-made", against: "direct-marketing", on: "2026-11-11" }],
      [{ type: "objection-made", against: { purpose }, recipients: ["overseas"], on: "2026-11-11" }],
    ],
    // age band and country
    [
      [],
      [{ type: "age-known", band: "15", country: "FR", on: "2026-11-01", by: "controller" }],
      [{ type: "age-known", band: "15", country: "DE", on: "2026-11-01", by: "controller" }],
    ],
    // erasure: none, whole, with the purpose kept, and a later act of the person
    [
      [],
      [{ type: "erased", on: "2026-11-15" }],
      [{ type: "erased", kept: [{ purpose, ground: "legal-obligation" }], on: "2026-11-15" }],
      [
        { type: "erased", on: "2026-11-15" },
        { type: "milestone", milestone: "account-opened", on: "2026-11-16" },
      ],
    ],
  ];
};

const asking: readonly Pick<Question, "operation" | "dataset" | "recipient">[] = [
  { operation: "use" },
  { operation: "use", dataset: "forms" },
  { operation: "use", dataset: "reports" },
  { operation: "use", dataset: "lists" },
  { operation: "collect", dataset: "forms" },
  { operation: "disclose", dataset: "forms", recipient: "mailer" },
  { operation: "disclose", dataset: "lists", recipient: "overseas" },
  { operation: "erase", dataset: "forms" },
];

/** Cases in which no ledger is read: nobody named, a new person, a silent store, and whether the submission is itself the consent. */
const withoutLedger = [undefined, "new", "unavailable"] as const;
const submissions = [{}, { givesConsent: true }, { givesConsent: "explicit" }] as const;

/** The ledger at this place of the mixed-radix count over the axes. */
function ledgerAt(axes: ReturnType<typeof ledgerAxes>, place: number): readonly LedgerEvent[] {
  let rest = place;
  const events = axes.flatMap((axis) => {
    const value = axis[rest % axis.length] ?? [];
    rest = Math.floor(rest / axis.length);
    return value;
  });
  return inLedger(events);
}

function inLedger(events: readonly Happening[]): readonly LedgerEvent[] {
  const sorted = events.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return sorted.map(({ on, ...event }, index) => ({
    key: `key-${index}`,
    seq: index + 1,
    at: `${on}T12:00:00.000Z`,
    policy: policy.reference,
    by: "data-subject",
    dataSubject: { id: "1", as: "person" },
    ...event,
  })) as unknown as readonly LedgerEvent[];
}

/**
 * Every cell of the lattice: each purpose, with every ledger and with none, asked every question.
 *
 * @param stride - 1 for all; a prime n that divides no axis takes every nth ledger, and so meets every value of every axis
 */
export function* latticeCells(stride: number): Generator<Asked> {
  let ledger = 0;
  for (const [purpose] of purposes) {
    yield* cellsWithoutLedger(purpose);
    const axes = ledgerAxes(purpose);
    const count = axes.reduce((product, axis) => product * axis.length, 1);
    for (let place = 0; place < count; place += 1, ledger += 1) {
      if (ledger % stride === 0) yield* cellsOf(purpose, ledgerAt(axes, place));
    }
  }
}

function* cellsOf(purpose: string, ledger: readonly LedgerEvent[]): Generator<Asked> {
  const state = stateAt(ledger, NOW);
  for (const asked of asking) {
    const specified = { ...plain(purpose), ...asked, dataSubject: ledger };
    yield { policy, bindingOf, specified, question: { ...specified, dataSubject: state } };
  }
}

function* cellsWithoutLedger(purpose: string): Generator<Asked> {
  for (const asked of asking) {
    for (const dataSubject of withoutLedger) {
      for (const submission of submissions) {
        const question = { ...plain(purpose), ...asked, ...submission, dataSubject };
        yield { policy, bindingOf, specified: question, question };
      }
    }
  }
}

function plain(purpose: string): Pick<Question, "purpose" | "categories" | "accessor" | "at"> {
  return { purpose, categories: ["contact.email"], accessor: { kind: "system" }, at: NOW };
}
