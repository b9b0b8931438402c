import { describe, expect, it } from "vitest";
import { papers } from "../../test/papers-policy.ts";
import { compilePolicy } from "../policy/compile-policy.ts";
import { consentBinding } from "../policy/consent-binding.ts";
import type { LedgerEvent } from "../subject/ledger-event.ts";
import { stateAt } from "../subject/state-at.ts";
import { decide } from "./decide.ts";
import type { Question } from "./question.ts";

const { purposes } = papers;
const policy = compilePolicy({
  ...papers,
  retention: { until: "account-closed" },
  purposes: {
    ...purposes,
    survey: { label: { en: "Survey", fr: "Enquête" }, lawfulBasis: { consent: {} }, categories: ["contact"], otherwise: "account" },
    contest: { label: { en: "Contest", fr: "Concours" }, lawfulBasis: "contract", categories: ["contact"], countries: ["FR"] },
    raffle: { label: { en: "Raffle", fr: "Loterie" }, lawfulBasis: "contract", categories: ["contact"], countries: "not-stated" },
    calls: {
      label: { en: "Calls", fr: "Appels" },
      lawfulBasis: "contract",
      categories: ["contact"],
      channels: { phone: "consent", email: "opt-out" },
    },
  },
});
const NOW = Date.parse("2026-11-21T12:00:00Z");

function known(...events: readonly object[]): Question["dataSubject"] {
  const ledger = [{ type: "milestone", milestone: "last-interaction" }, ...events].map((event, index) => ({
    key: `event-${index.toString()}`,
    seq: index + 1,
    at: "2026-11-02T12:00:00.000Z",
    policy: policy.reference,
    by: "data-subject",
    dataSubject: { id: "reader-1", as: "person" },
    ...event,
  }));
  return stateAt(ledger as unknown as LedgerEvent[], NOW);
}

function given(purpose: string, more: object = {}): object {
  return { type: "consent-given", purpose, text: consentBinding(policy, purpose, "en"), language: "en", how: "form", ...more };
}

/** Every reason as one line: code, place in the policy, remedy. */
function reasons(more: Partial<Question>): readonly string[] {
  const question = {
    purpose: "account",
    operation: "use",
    categories: ["contact.email"],
    dataSubject: known(),
    accessor: { kind: "self" },
    at: NOW,
  };
  const decision = decide(policy, { ...question, ...more } as Question);
  if (decision.outcome === "permit") return ["permit"];
  return decision.reasons.map(({ code, at, remedy: { do: act, ...rest } }) =>
    [code, at.join("."), act, ...Object.values(rest).map((part) => [part].flat().join(","))].join(" | "),
  );
}

const closed = { type: "milestone", milestone: "account-closed", at: "2026-01-01T12:00:00.000Z" };
const tracker = { name: "_audience", domain: "papers.example" };
const disclose = { operation: "disclose" } as const;

const table: readonly (readonly [about: string, asked: Partial<Question>, answer: readonly string[]])[] = [
  [
    "an unknown purpose",
    { purpose: "profiling" },
    [
      "purpose-unknown | purposes | use-purpose | account,newsletter,research,screening,support,claims,advertising,sending,answer-rights,survey,contest,raffle,calls",
    ],
  ],
  [
    "a policy not yet in force",
    { at: Date.parse("2025-06-01T00:00:00Z"), dataSubject: "new", operation: "collect" },
    ["policy-not-in-force | inForceFrom | stop"],
  ],
  [
    "an uncovered category",
    { categories: ["profile.job", "contact.email", "profile.employer"] },
    ["category-not-covered | purposes.account.categories | declare-category | account | profile.job,profile.employer"],
  ],
  [
    "a promise",
    { purpose: "newsletter", dataSubject: known(given("newsletter")), dataset: "problem-reports", collectedAt: NOW },
    [
      "prohibited | prohibitions.no-marketing-of-problems | stop",
      "dataset-not-for-purpose | datasets.problem-reports.purposes | use-purpose | support",
    ],
  ],
  [
    "a promise that depends on the dataset",
    { purpose: "newsletter", dataSubject: known(given("newsletter")) },
    ["input-missing | prohibitions.no-marketing-of-problems | supply | dataset"],
  ],
  [
    "an undecided basis",
    { purpose: "advertising" },
    ["basis-missing | purposes.advertising.lawfulBasis | complete-policy | one lawful basis"],
  ],
  [
    "a missing condition of Art. 9",
    { purpose: "screening", categories: ["special.health"] },
    ["special-condition-missing | purposes.screening.specialCondition | complete-policy | specialCondition"],
  ],
  ["an accessor", { purpose: "support" }, ["accessor-not-authorised | purposes.support.accessors | authorise | support,counsel"]],
  ["an unknown dataset", { dataset: "archive" }, ["dataset-not-for-purpose | datasets.archive | complete-policy | dataset"]],
  ["instructions without dataset", { purpose: "sending" }, ["not-instructed | purposes.sending.lawfulBasis | supply | dataset"]],
  ["instructions not given", { dataset: "lists" }, ["not-instructed | datasets.lists | stop"]],
  [
    "a dataset of another purpose",
    { dataset: "problem-reports", collectedAt: NOW },
    ["dataset-not-for-purpose | datasets.problem-reports.purposes | use-purpose | support"],
  ],
  ["a missing recipient", disclose, ["input-missing | purposes.account.recipients | supply | recipient"]],
  [
    "an undeclared recipient",
    { ...disclose, purpose: "claims", recipient: "mailer" },
    ["recipient-not-declared | purposes.claims.recipients | declare-recipient | claims | mailer"],
  ],
  [
    "a recipient nobody knows",
    { ...disclose, recipient: "nobody" },
    ["recipient-not-declared | purposes.account.recipients | declare-recipient | account | nobody"],
  ],
  [
    "a disclosure without ground",
    { ...disclose, recipient: "court" },
    ["disclosure-not-grounded | recipients.court.onlyOn | supply | ground"],
  ],
  [
    "a disclosure on another ground",
    { ...disclose, recipient: "court", ground: "legal-claim" },
    ["disclosure-not-grounded | recipients.court.onlyOn | supply | ground"],
  ],
  [
    "a form and an unknown country",
    { ...disclose, recipient: "statistics", form: "pseudonymised" },
    [
      "not-anonymised | recipients.statistics.receives | anonymise",
      "transfer-not-safeguarded | recipients.statistics.country | complete-policy | country",
    ],
  ],
  [
    "an unsafe transfer",
    { ...disclose, recipient: "unsafe" },
    ["transfer-not-safeguarded | recipients.unsafe.country | complete-policy | safeguards"],
  ],
  ["a missing tracker", { operation: "store-on-device", categories: [] }, ["input-missing | trackers | supply | tracker"]],
  ["an unknown tracker", { operation: "store-on-device", categories: [], tracker }, ["tracker-not-declared | trackers | declare-tracker"]],
  ["a signal", { ...disclose, recipient: "partner", signals: { gpc: true } }, ["opt-out-signal | signals.gpc | stop"]],
  ["nobody named", { dataSubject: undefined }, ["data-subject-unidentified | purposes.account | name-data-subject"]],
  ["a silent store", { dataSubject: "unavailable" }, ["state-unavailable | purposes.account | retry"]],
  ["no consent", { purpose: "survey" }, ["consent-missing | purposes.survey.lawfulBasis | ask-consent | survey"]],
  [
    "no explicit consent",
    { purpose: "research", categories: ["special.health"] },
    ["consent-missing | purposes.research.lawfulBasis | ask-consent | research | true"],
  ],
  [
    "a refusal where the policy names what to do otherwise",
    { purpose: "survey", dataSubject: known({ type: "consent-refused", purpose: "survey" }) },
    ["consent-refused | purposes.survey.lawfulBasis | use-purpose | account"],
  ],
  [
    "a withdrawal where the policy names what to do otherwise",
    { purpose: "survey", dataSubject: known({ type: "consent-withdrawn", purpose: "survey" }) },
    ["consent-withdrawn | purposes.survey.lawfulBasis | use-purpose | account"],
  ],
  [
    "an invalid consent",
    { purpose: "survey", dataSubject: known({ type: "consent-invalidated", purpose: "survey", why: "found" }) },
    ["consent-invalidated | purposes.survey.lawfulBasis | ask-consent | survey"],
  ],
  [
    "an expired and outdated consent",
    {
      purpose: "newsletter",
      dataset: "registrations",
      dataSubject: known(given("newsletter", { text: "0".repeat(64), at: "2026-01-02T12:00:00.000Z" })),
    },
    [
      "consent-expired | purposes.newsletter.lawfulBasis | ask-consent | newsletter",
      "consent-outdated | purposes.newsletter.lawfulBasis | ask-consent | newsletter",
    ],
  ],
  [
    "a channel that is not offered",
    { purpose: "calls", channel: "sms" },
    ["channel-not-permitted | purposes.calls.channels.sms | complete-policy | channel"],
  ],
  [
    "a channel that needs consent",
    { purpose: "calls", channel: "phone" },
    ["channel-not-permitted | purposes.calls.channels.phone | ask-consent | calls"],
  ],
  [
    "a channel with its consent",
    { purpose: "calls", channel: "phone", dataSubject: known(given("calls", { channels: ["phone"] })) },
    ["permit"],
  ],
  [
    "a channel with consent to another",
    { purpose: "calls", channel: "phone", dataSubject: known(given("calls", { channels: ["email"] })) },
    ["channel-not-permitted | purposes.calls.channels.phone | ask-consent | calls"],
  ],
  ["a channel one may opt out of", { purpose: "calls", channel: "email" }, ["permit"]],
  [
    "an objection",
    { purpose: "claims", dataSubject: known({ type: "objection-made", against: { purpose: "claims" } }) },
    ["objection-stands | purposes.claims | stop"],
  ],
  [
    "a restriction",
    { dataSubject: known({ type: "restriction-placed", ground: "accuracy" }) },
    ["restriction-stands | purposes.account | stop"],
  ],
  ["an erasure", { dataSubject: known({ type: "erased" }) }, ["erased | purposes.account | stop"]],
  ["a retention of the purpose", { dataSubject: known(closed) }, ["retention-ended | purposes.account.retention | stop"]],
  [
    "a retention of the policy",
    { purpose: "screening", dataSubject: known(closed) },
    [
      "category-not-covered | purposes.screening.categories | declare-category | screening | contact.email",
      "retention-ended | retention | stop",
    ],
  ],
  [
    "a retention of the dataset",
    { purpose: "support", accessor: { kind: "person", roles: ["support"] }, dataset: "problem-reports" },
    ["input-missing | datasets.problem-reports.retention | supply | last interaction, or the time of collection"],
  ],
  [
    "a country",
    { purpose: "contest", dataSubject: known({ type: "age-known", band: "adult", country: "DE" }) },
    ["country-not-covered | purposes.contest.countries | stop"],
  ],
  ["an unknown country", { purpose: "contest" }, ["input-missing | purposes.contest.countries | supply | country of the data subject"]],
  [
    "a country the policy does not state",
    { purpose: "raffle" },
    ["country-not-covered | purposes.raffle.countries | complete-policy | countries"],
  ],
  [
    "an age",
    { purpose: "survey", dataSubject: known(given("survey"), { type: "age-known", band: "under-13", country: "FR" }) },
    ["below-minimum-age | minimumAge | stop"],
  ],
  [
    "two restrictions, one of them later than the consent",
    {
      purpose: "survey",
      dataSubject: known({ type: "restriction-placed", ground: "accuracy", at: "2026-11-01T12:00:00.000Z" }, given("survey"), {
        type: "restriction-placed",
        ground: "accuracy",
        at: "2026-11-03T12:00:00.000Z",
      }),
    },
    ["restriction-stands | purposes.survey | stop"],
  ],
  [
    "a restriction at the instant of the consent",
    { purpose: "survey", dataSubject: known(given("survey"), { type: "restriction-placed", ground: "accuracy" }) },
    ["restriction-stands | purposes.survey | stop"],
  ],
];

describe("A denial says where in the policy it comes from and what would mend it", () => {
  it.each(table)("for %s", (_about, asked, answer) => {
    expect(reasons(asked)).toEqual(answer);
  });
});
