import { describe, expect, it } from "vitest";
import { papers } from "../../test/papers-policy.ts";
import { compilePolicy } from "../policy/compile-policy.ts";
import { consentBinding } from "../policy/consent-binding.ts";
import type { LedgerEvent } from "../subject/ledger-event.ts";
import { stateAt } from "../subject/state-at.ts";
import { decide } from "./decide.ts";
import type { Question } from "./question.ts";

const policy = compilePolicy(papers);
const NOW = Date.parse("2026-11-21T12:00:00Z");

type Fields<E> = E extends LedgerEvent ? Omit<E, "key" | "seq" | "at" | "policy" | "by" | "dataSubject"> & Partial<Pick<E, "by">> : never;

/** A person's ledger, one event a line: when, and what. */
function ledger(...lines: readonly (readonly [at: string, event: Fields<LedgerEvent>])[]): LedgerEvent[] {
  return lines.map(([at, event], index) => ({
    key: `event-${index.toString()}`,
    seq: index + 1,
    at: `${at}T12:00:00.000Z`,
    policy: policy.reference,
    by: "data-subject",
    dataSubject: { id: "reader-1", as: "person" },
    ...event,
  }));
}

function given(purpose: string, more: object = {}): Fields<LedgerEvent> {
  return { type: "consent-given", purpose, text: consentBinding(policy, purpose, "en"), language: "en", how: "form", ...more };
}

const interaction: Fields<LedgerEvent> = { type: "milestone", milestone: "last-interaction" };

/** The papers policy promises something about one dataset to marketing, so a question of marketing says which dataset it is about. */
function ask(purpose: string, events: readonly LedgerEvent[], more: Partial<Question> = {}): Question {
  const dataset = purpose === "newsletter" ? { dataset: "registrations" } : {};
  return {
    ...dataset,
    purpose,
    operation: "use",
    categories: ["contact.email"],
    dataSubject: stateAt(events, NOW),
    accessor: { kind: "self" },
    at: NOW,
    ...more,
  };
}

/** `permit`, or the codes of every reason. */
function answer(question: Question): string {
  const decision = decide(policy, question);
  return decision.outcome === "permit" ? "permit" : decision.reasons.map(({ code }) => code).join(" ");
}

const known = ledger(["2026-11-01", interaction]);

describe("decide", () => {
  const table: readonly (readonly [title: string, question: Question, answer: string])[] = [
    ["a purpose resting on a contract is permitted", ask("account", known), "permit"],
    ["a purpose that is not in the policy is denied", ask("profiling", known), "purpose-unknown"],
    ["a purpose whose basis is not stated is denied", ask("advertising", known), "basis-missing"],
    [
      "a category the purpose does not need is denied",
      ask("account", known, { categories: ["contact.email", "profile.job"] }),
      "category-not-covered",
    ],
    [
      "before the policy is in force nothing is permitted",
      ask("account", [], { at: Date.parse("2025-12-31T22:30:00Z") }),
      "policy-not-in-force",
    ],
    ["health data needs a condition of Art. 9", ask("screening", known, { categories: ["special.health"] }), "special-condition-missing"],

    ["without consent the newsletter is denied", ask("newsletter", known), "consent-missing"],
    [
      "a refused consent denies",
      ask("newsletter", ledger(["2026-11-01", interaction], ["2026-11-02", { type: "consent-refused", purpose: "newsletter" }])),
      "consent-refused",
    ],
    ["a given consent permits", ask("newsletter", ledger(["2026-11-01", given("newsletter")])), "permit"],
    [
      "a withdrawn consent denies",
      ask("newsletter", ledger(["2026-11-01", given("newsletter")], ["2026-11-02", { type: "consent-withdrawn", purpose: "newsletter" }])),
      "consent-withdrawn",
    ],
    [
      "an invalidated consent denies",
      ask(
        "newsletter",
        ledger(
          ["2026-11-01", given("newsletter")],
          ["2026-11-02", { type: "consent-invalidated", purpose: "newsletter", why: "pre-ticked" }],
        ),
      ),
      "consent-invalidated",
    ],
    ["a consent older than its validity denies", ask("newsletter", ledger(["2026-05-20", given("newsletter")])), "consent-expired"],
    [
      "on its last day a consent still permits, counted on the clock of the policy's zone",
      ask("newsletter", ledger(["2026-05-21", given("newsletter")])),
      "permit",
    ],
    [
      "a consent to another text is outdated",
      ask("newsletter", ledger(["2026-11-01", given("newsletter", { text: "0".repeat(64) })])),
      "consent-outdated",
    ],
    [
      "a consent given in French holds for the French text",
      ask("newsletter", ledger(["2026-11-01", given("newsletter", { language: "fr", text: consentBinding(policy, "newsletter", "fr") })])),
      "permit",
    ],
    [
      "health data needs an explicit consent",
      ask("research", ledger(["2026-11-01", given("research")]), { categories: ["special.health"] }),
      "explicit-consent-required",
    ],
    [
      "an explicit consent permits health data",
      ask("research", ledger(["2026-11-01", given("research", { explicit: true })]), { categories: ["special.health"] }),
      "permit",
    ],
    [
      "a submission that is itself the consent is permitted",
      ask("newsletter", known, { givesConsent: true, operation: "collect" }),
      "permit",
    ],
    [
      "who withdrew may subscribe again by the same form",
      ask("newsletter", ledger(["2026-11-01", given("newsletter")], ["2026-11-02", { type: "consent-withdrawn", purpose: "newsletter" }]), {
        givesConsent: true,
        operation: "collect",
      }),
      "permit",
    ],
    [
      "withdrawing one consent leaves a contract untouched",
      ask("account", ledger(["2026-11-02", { type: "consent-withdrawn", purpose: "newsletter" }])),
      "permit",
    ],

    [
      "an objection to direct marketing beats a consent",
      ask(
        "newsletter",
        ledger(["2026-11-01", given("newsletter")], ["2026-11-02", { type: "objection-made", against: "direct-marketing" }]),
      ),
      "objection-stands",
    ],
    [
      "an objection suspends legitimate interests",
      ask("claims", ledger(["2026-11-02", { type: "objection-made", against: { purpose: "claims" } }])),
      "objection-stands",
    ],
    [
      "an objection does not suspend a contract",
      ask("account", ledger(["2026-11-02", { type: "objection-made", against: { purpose: "account" } }])),
      "permit",
    ],
    [
      "an ended objection no longer binds",
      ask(
        "claims",
        ledger(
          ["2026-11-02", { type: "objection-made", against: { purpose: "claims" } }],
          ["2026-11-03", { type: "objection-ended", against: { purpose: "claims" }, because: "ended-by-data-subject" }],
        ),
      ),
      "permit",
    ],
    [
      "a restriction leaves storage only",
      ask("account", ledger(["2026-11-02", { type: "restriction-placed", ground: "accuracy" }])),
      "restriction-stands",
    ],
    [
      "a restriction leaves legal claims",
      ask("claims", ledger(["2026-11-02", { type: "restriction-placed", ground: "accuracy" }])),
      "permit",
    ],
    [
      "a consent given after a restriction permits",
      ask("newsletter", ledger(["2026-11-02", { type: "restriction-placed", ground: "accuracy" }], ["2026-11-03", given("newsletter")])),
      "permit",
    ],
    [
      "a restriction leaves own access",
      ask("answer-rights", ledger(["2026-11-01", interaction], ["2026-11-02", { type: "restriction-placed", ground: "accuracy" }])),
      "permit",
    ],
    [
      "a restriction stops an erasure",
      ask("account", ledger(["2026-11-02", { type: "restriction-placed", ground: "legal-claims" }]), { operation: "erase" }),
      "restriction-stands",
    ],
    [
      "a hold stops an erasure",
      ask("account", ledger(["2026-11-02", { type: "hold-placed", purpose: "claims", ground: "legal-claim" }]), { operation: "erase" }),
      "restriction-stands",
    ],
    ["an erasure needs no consent", ask("newsletter", known, { operation: "erase" }), "permit"],

    ["erased data is not used", ask("account", ledger(["2026-11-02", { type: "erased" }])), "erased"],
    [
      "what a law keeps is used for that purpose only",
      ask("claims", ledger(["2026-11-02", { type: "erased", kept: [{ purpose: "claims", ground: "legal-claims" }] }])),
      "permit",
    ],
    [
      "a later act of the person opens a new relation",
      ask("account", ledger(["2026-11-02", { type: "erased" }], ["2026-11-03", { type: "milestone", milestone: "account-opened" }])),
      "permit",
    ],
    [
      "a controller's re-import does not",
      ask(
        "account",
        ledger(["2026-11-02", { type: "erased" }], ["2026-11-03", { type: "milestone", milestone: "account-opened", by: "controller" }]),
      ),
      "erased",
    ],
    [
      "an old consent does not come back with a new account",
      ask("newsletter", ledger(["2026-11-01", given("newsletter")], ["2026-11-02", { type: "erased" }], ["2026-11-03", interaction])),
      "consent-missing",
    ],

    [
      "two years after the last interaction support ends",
      ask("support", ledger(["2024-11-21", interaction]), { accessor: { kind: "person", roles: ["support"] } }),
      "retention-ended",
    ],
    [
      "a day before it does not",
      ask("support", ledger(["2024-11-22", interaction]), { accessor: { kind: "person", roles: ["support"] } }),
      "permit",
    ],
    ["own access works after retention ended", ask("answer-rights", ledger(["2020-11-21", interaction])), "permit"],
    [
      "without a known interaction the data's own date counts",
      ask("support", [], { accessor: { kind: "person", roles: ["support"] }, collectedAt: Date.parse("2026-01-01T00:00:00Z") }),
      "permit",
    ],
    ["without any date nothing is guessed", ask("support", [], { accessor: { kind: "person", roles: ["support"] } }), "input-missing"],
    ["an account that is not closed has no end", ask("account", ledger(["2010-01-01", interaction])), "permit"],
    [
      "three months after closing the account its data has outlived its purpose",
      ask("account", ledger(["2026-08-20", { type: "milestone", milestone: "account-closed" }])),
      "retention-ended",
    ],
    [
      "a dataset's own retention comes first",
      ask("support", known, {
        dataset: "problem-reports",
        collectedAt: Date.parse("2024-01-01T00:00:00Z"),
        accessor: { kind: "person", roles: ["support"] },
      }),
      "retention-ended",
    ],
    [
      "a hold keeps data for its purpose",
      ask(
        "account",
        ledger(
          ["2026-01-01", { type: "milestone", milestone: "account-closed" }],
          ["2026-01-02", { type: "hold-placed", purpose: "account", ground: "statute" }],
        ),
      ),
      "permit",
    ],

    [
      "an employee without the role is denied",
      ask("support", known, { accessor: { kind: "person", roles: ["sales"] } }),
      "accessor-not-authorised",
    ],
    ["an employee of the named role is permitted", ask("support", known, { accessor: { kind: "person", roles: ["support"] } }), "permit"],
    [
      "a role bound to confidentiality needs the undertaking",
      ask("support", known, { accessor: { kind: "person", roles: ["counsel"] } }),
      "accessor-not-authorised",
    ],
    [
      "with the undertaking it is permitted",
      ask("support", known, { accessor: { kind: "person", roles: ["counsel"], confidentialityOn: true } }),
      "permit",
    ],
    [
      "a purpose that names no accessor is for the person and the system alone",
      ask("account", known, { accessor: { kind: "person", roles: ["support"] } }),
      "accessor-not-authorised",
    ],

    ["a disclosure needs a recipient", ask("account", known, { operation: "disclose" }), "input-missing"],
    [
      "a recipient the purpose does not name is denied",
      ask("newsletter", ledger(["2026-11-01", given("newsletter")]), { operation: "disclose", recipient: "partner" }),
      "recipient-not-declared",
    ],
    ["a processor under standard clauses is permitted", ask("account", known, { operation: "disclose", recipient: "mailer" }), "permit"],
    [
      "a third country without a safeguard is denied",
      ask("account", known, { operation: "disclose", recipient: "unsafe" }),
      "transfer-not-safeguarded",
    ],
    [
      "what must be anonymised is not sent as it is, nor to an unknown country",
      ask("account", known, { operation: "disclose", recipient: "statistics" }),
      "not-anonymised transfer-not-safeguarded",
    ],
    ["anonymised it may go", ask("account", known, { operation: "disclose", recipient: "statistics", form: "anonymised" }), "permit"],
    [
      "a court receives on its order",
      ask("account", known, { operation: "disclose", recipient: "court", ground: "legal-order" }),
      "permit",
    ],
    ["without an order it does not", ask("account", known, { operation: "disclose", recipient: "court" }), "disclosure-not-grounded"],
    [
      "a privacy signal objects to sharing with other controllers",
      ask("account", known, { operation: "disclose", recipient: "partner", signals: { gpc: true } }),
      "opt-out-signal",
    ],
    [
      "it does not object to processors",
      ask("account", known, { operation: "disclose", recipient: "mailer", signals: { gpc: true } }),
      "permit",
    ],

    [
      "a channel the purpose does not offer is denied",
      ask("newsletter", ledger(["2026-11-01", given("newsletter")]), { channel: "sms" }),
      "channel-not-permitted",
    ],
    [
      "a consent for one channel does not cover another",
      ask("newsletter", ledger(["2026-11-01", given("newsletter", { channels: ["post"] })]), { channel: "email" }),
      "consent-missing",
    ],

    [
      "a promise beats every permission",
      ask("newsletter", ledger(["2026-11-01", given("newsletter")]), { dataset: "problem-reports", collectedAt: NOW }),
      "prohibited dataset-not-for-purpose",
    ],
    [
      "where a promise depends on the dataset, leaving it out denies",
      { ...ask("newsletter", ledger(["2026-11-01", given("newsletter")])), dataset: undefined } as unknown as Question,
      "input-missing",
    ],
    ["data held for a customer is used on instructions only", ask("account", known, { dataset: "lists" }), "not-instructed"],
    ["on instructions it is permitted", ask("sending", known, { dataset: "lists" }), "permit"],
    ["instructions reach no other data", ask("sending", known), "not-instructed"],

    [
      "an exempt tracker needs no consent",
      ask("account", known, { operation: "store-on-device", tracker: { name: "session", domain: "papers.example" } }),
      "permit",
    ],
    [
      "a tracker that needs consent is denied without",
      ask("newsletter", known, { operation: "store-on-device", tracker: { name: "_audience", domain: "papers.example" } }),
      "consent-missing",
    ],
    [
      "a tracker nobody declared is denied",
      ask("account", known, { operation: "store-on-device", tracker: { name: "_x", domain: "papers.example" } }),
      "tracker-not-declared",
    ],

    [
      "below the age of its country a consent does not count",
      ask("newsletter", ledger(["2026-11-01", { type: "age-known", band: "13-14", country: "FR" }], ["2026-11-02", given("newsletter")])),
      "below-minimum-age",
    ],
    [
      "where the country is not known the strictest age counts",
      ask("newsletter", ledger(["2026-11-01", { type: "age-known", band: "15" }], ["2026-11-02", given("newsletter")])),
      "below-minimum-age",
    ],
    [
      "the age of consent does not touch a contract",
      ask("account", ledger(["2026-11-01", { type: "age-known", band: "13-14", country: "FR" }])),
      "permit",
    ],

    ["nobody named is denied", ask("account", [], { dataSubject: undefined }), "data-subject-unidentified"],
    ["a store that does not answer denies", ask("account", [], { dataSubject: "unavailable" }), "state-unavailable"],
    ["a person only now becoming known may be registered", ask("account", [], { dataSubject: "new", operation: "collect" }), "permit"],
  ];

  it.each(table)("%s", (_title, question, expected) => {
    expect(answer(question)).toBe(expected);
  });

  it("names every reason at once, each with its place in the policy and a remedy", () => {
    const decision = decide(
      policy,
      ask("newsletter", [], { categories: ["profile.job"], accessor: { kind: "person", roles: ["support"] } }),
    );
    expect(decision).toEqual({
      outcome: "deny",
      reasons: [
        {
          code: "category-not-covered",
          at: ["purposes", "newsletter", "categories"],
          remedy: { do: "declare-category", purpose: "newsletter", categories: ["profile.job"] },
        },
        { code: "consent-missing", at: ["purposes", "newsletter", "lawfulBasis"], remedy: { do: "ask-consent", purpose: "newsletter" } },
        {
          code: "input-missing",
          at: ["purposes", "newsletter", "retention"],
          remedy: { do: "supply", input: "last interaction, or the time of collection" },
        },
        {
          code: "accessor-not-authorised",
          at: ["purposes", "newsletter", "accessors"],
          remedy: { do: "authorise", accessors: ["self", "system"] },
        },
      ],
    });
  });

  it("says until when a permit holds: the consent's end or the retention's, whichever comes first", () => {
    expect(decide(policy, ask("newsletter", ledger(["2026-11-01", given("newsletter")])))).toEqual({
      outcome: "permit",
      until: Date.parse("2027-05-01T11:00:00Z"),
      consents: ["newsletter"],
      withheld: [],
    });
  });
});
