import { describe, expect, it } from "vitest";
import { papers } from "../../test/papers-policy.ts";
import { compilePolicy } from "../policy/compile-policy.ts";
import type { Policy } from "../policy/policy.ts";
import type { LedgerEvent } from "../subject/ledger-event.ts";
import { stateAt } from "../subject/state-at.ts";
import { decide } from "./decide.ts";
import type { Question } from "./question.ts";

const policy = compilePolicy(papers);
const NOW = Date.parse("2026-11-21T12:00:00Z");

/** Names that every plain object answers to, whether anybody wrote them or not. */
const names = ["__proto__", "constructor", "prototype", "hasOwnProperty", "toString", "valueOf", "__defineGetter__"] as const;

function ledger(...events: readonly object[]): readonly LedgerEvent[] {
  return events.map((event, index) => ({
    key: `event-${index.toString()}`,
    seq: index + 1,
    at: `2026-11-1${index.toString()}T12:00:00.000Z`,
    policy: policy.reference,
    by: "data-subject",
    dataSubject: { id: "reader-1", as: "person" },
    ...event,
  })) as unknown as readonly LedgerEvent[];
}

const known = stateAt(ledger({ type: "milestone", milestone: "last-interaction" }), NOW);

function answer(more: object, asked = policy): string {
  const question = {
    purpose: "account",
    operation: "use",
    categories: ["contact.email"],
    dataSubject: known,
    accessor: { kind: "self" },
    at: NOW,
  };
  const decision = decide(asked, { ...question, ...more } as Question);
  return decision.outcome === "permit" ? "permit" : decision.reasons.map(({ code }) => code).join(" ");
}

describe.each(names)("A question in which something is called %s", (name) => {
  it("is denied when it is the purpose", () => {
    expect(answer({ purpose: name })).toBe("purpose-unknown");
  });

  it("is denied when it is the recipient", () => {
    expect(answer({ operation: "disclose", recipient: name })).toBe("recipient-not-declared");
  });

  it("is denied when it is the role of who asks", () => {
    expect(answer({ purpose: "support", accessor: { kind: "person", roles: [name] } })).toBe("accessor-not-authorised");
  });

  it("is denied when it is the dataset", () => {
    expect(answer({ dataset: name })).toBe("dataset-not-for-purpose");
  });

  it("is denied when it is a category", () => {
    expect(answer({ categories: [name] })).toBe("category-not-covered");
  });

  it("is denied when it is the channel", () => {
    expect(answer({ channel: name })).toBe("channel-not-permitted");
  });

  it("is held to the strictest age when it is the country", () => {
    const young = stateAt(ledger({ type: "age-known", band: "15", country: name }), NOW);
    const submission = { purpose: "newsletter", dataset: "registrations", operation: "collect", givesConsent: true, dataSubject: young };
    expect(answer(submission)).toBe("below-minimum-age");
    const grown = stateAt(ledger({ type: "age-known", band: "adult", country: name }), NOW);
    expect(answer({ ...submission, dataSubject: grown })).toBe("permit");
  });

  it("is answered by what the policy says of that name, when the policy does use it", () => {
    const named = JSON.parse(
      JSON.stringify(papers)
        .replaceAll('"support":', `${JSON.stringify(name)}:`)
        .replaceAll('"support"', JSON.stringify(name)),
    ) as Policy;
    const support = compilePolicy(named);
    expect(answer({ purpose: name, accessor: { kind: "person", roles: [name] } }, support)).toBe("permit");
    expect(answer({ purpose: name, accessor: { kind: "person", roles: ["support"] } }, support)).toBe("accessor-not-authorised");
  });

  it("touches no other purpose when a person objects to it", () => {
    const objected = stateAt(
      ledger(
        { type: "objection-made", against: { purpose: name } },
        { type: "consent-given", purpose: name, text: "0".repeat(64), language: "en", how: "form" },
        { type: "hold-placed", purpose: name, ground: "statute" },
      ),
      NOW,
    );
    expect(answer({ dataSubject: objected })).toBe("permit");
    expect(objected.objections.has(name)).toBe(true);
  });
});
