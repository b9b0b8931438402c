import { describe, expect, it } from "vitest";
import { papers } from "../../test/papers-policy.ts";
import { compilePolicy } from "../policy/compile-policy.ts";
import type { LedgerEvent } from "../subject/ledger-event.ts";
import { stateAt } from "../subject/state-at.ts";
import type { SubjectState } from "../subject/subject-state.ts";
import { decide } from "./decide.ts";
import type { Question } from "./question.ts";

const { purposes, datasets } = papers;
const policy = compilePolicy({
  ...papers,
  inForceFrom: "2026-10-01",
  changes: { notice: "P30D", by: ["email"], announcedOn: "2026-09-01" },
  retention: "not-stated",
  datasets: {
    ...datasets,
    bought: { label: { en: "Bought addresses", fr: "Adresses achetées" }, categories: ["contact"], notice: "before-use" },
    members: {
      label: { en: "Members of a club", fr: "Membres d'un club" },
      categories: ["contact"],
      attestation: { en: "The club asked its members", fr: "Le club a demandé à ses membres" },
    },
  },
  purposes: {
    ...purposes,
    matching: {
      label: { en: "Matching readers", fr: "Rapprochement de lecteurs" },
      lawfulBasis: "contract",
      categories: ["contact"],
      notice: "before-use",
    },
  },
});

type Happening = readonly [day: string, event: object];

function ledgerOf(events: readonly Happening[]): LedgerEvent[] {
  return events.map(([day, event], index) => ({
    key: `event-${index.toString()}`,
    seq: index + 1,
    at: `${day}T12:00:00.000Z`,
    policy: policy.reference,
    by: "controller",
    dataSubject: { id: "reader-1", as: "person" },
    ...event,
  })) as unknown as LedgerEvent[];
}

const AT = Date.parse("2026-11-21T12:00:00Z");
const state = (...events: readonly Happening[]): SubjectState => stateAt(ledgerOf(events), AT);
const told = { type: "notice-given" };
const assured = { type: "attested", dataset: "members" };

function answer(asked: Partial<Question>): string {
  const question = {
    purpose: "account",
    operation: "use",
    categories: ["contact.email"],
    dataSubject: state(),
    accessor: { kind: "self" },
    at: AT,
  };
  const decision = decide(policy, { ...question, ...asked } as Question);
  return decision.outcome === "permit" ? "permit" : decision.reasons.map(({ code, at }) => `${code} ${at.join(".")}`).join(", ");
}

describe("a purpose of which people are told before it begins", () => {
  const purpose = "matching";
  const denied = "notice-not-given purposes.matching.notice";

  it.each<[title: string, asked: Partial<Question>, answer: string]>([
    ["may not use data of somebody who was not told", {}, denied],
    ["may not, whoever else was told of another purpose", { dataSubject: state(["2026-11-01", { ...told, purpose: "account" }]) }, denied],
    ["may, once they were told of it", { dataSubject: state(["2026-11-01", { ...told, purpose }]) }, "permit"],
    ["may, once they were told of the policy that has it", { dataSubject: state(["2026-09-02", told]) }, "permit"],
    ["may from the day of the announcement on", { dataSubject: state(["2026-09-01", told]) }, "permit"],
    ["may not, when they were told of an earlier policy", { dataSubject: state(["2026-08-31", told]) }, denied],
    [
      "may not store anything on the device of somebody who was not told",
      { operation: "store-on-device", tracker: { name: "x", domain: "papers.example" } },
      `${denied}, tracker-not-declared trackers`,
    ],
    ["may take in what somebody hands over, for the form tells them", { operation: "collect" }, "permit"],
    ["may take in somebody who becomes known by it", { operation: "collect", dataSubject: "new" }, "permit"],
    ["may not use data of somebody only now becoming known", { dataSubject: "new" }, denied],
    ["may be erased, told or not", { operation: "erase" }, "permit"],
  ])("%s", (_title, asked, expected) => {
    expect(answer({ purpose, ...asked })).toBe(expected);
  });

  it("adds nothing to a person nobody named, and nothing to a store that does not answer", () => {
    expect(answer({ purpose, dataSubject: undefined })).toBe("data-subject-unidentified purposes.matching");
    expect(answer({ purpose, dataSubject: "unavailable" })).toBe("state-unavailable purposes.matching");
  });
});

describe("data that came from others, of which people are told before it is used", () => {
  const dataset = "bought";

  it("is not used before, for any purpose", () => {
    expect(answer({ dataset })).toBe("notice-not-given datasets.bought.notice");
  });

  it("is used after", () => {
    expect(answer({ dataset, dataSubject: state(["2026-11-01", told]) })).toBe("permit");
  });

  it("is shown to the person who asks for it, told or not", () => {
    expect(answer({ dataset, purpose: "answer-rights" })).toBe("permit");
  });

  it("is named beside the purpose where both ask for notice", () => {
    expect(answer({ dataset, purpose: "matching" })).toBe(
      "notice-not-given purposes.matching.notice, notice-not-given datasets.bought.notice",
    );
  });
});

describe("data of which somebody has to assure that it may be used", () => {
  const dataset = "members";
  const denied = "not-instructed datasets.members.attestation";

  it.each<[title: string, asked: Partial<Question>, answer: string]>([
    ["is not used before they did", {}, denied],
    ["is not taken in before they did", { operation: "collect", dataSubject: "new" }, denied],
    ["is used once they did for this person", { dataSubject: state(["2026-11-01", assured]) }, "permit"],
    ["is used once they did for everybody they brought", { behalf: state(["2026-11-01", assured]) }, "permit"],
    ["is not used on an assurance about other data", { dataSubject: state(["2026-11-01", { ...assured, dataset: "lists" }]) }, denied],
    ["is not used on an assurance about other data of theirs", { behalf: state(["2026-11-01", { ...assured, dataset: "lists" }]) }, denied],
    ["is erased without", { operation: "erase" }, "permit"],
    ["is not spoken of where the store does not answer", { dataSubject: "unavailable" }, "state-unavailable purposes.account"],
  ])("%s", (_title, asked, expected) => {
    expect(answer({ dataset, ...asked })).toBe(expected);
  });
});
