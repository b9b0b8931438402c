import { describe, expect, it } from "vitest";
import type { LedgerEvent, NewLedgerEvent } from "../subject/ledger-event.ts";
import { standingConsent } from "./standing-consent.ts";

const policy = { id: "papers", version: "2026-11-01", hash: "0".repeat(64) };
type Given = Extract<NewLedgerEvent, { type: "consent-given" }>;

function base(day: number): Omit<LedgerEvent, "type"> {
  const at = `2026-11-${day.toString().padStart(2, "0")}T12:00:00.000Z`;
  return { key: `k${day.toString()}`, seq: day, at, policy, by: "data-subject", dataSubject: { id: "ada", as: "person" } };
}

function given(day: number, terms: Partial<Given> = {}): Extract<LedgerEvent, { type: "consent-given" }> {
  return { ...base(day), type: "consent-given", purpose: "newsletter", text: "1".repeat(64), language: "en", how: "form", ...terms };
}

function later(day: number, act: Record<string, unknown>): LedgerEvent {
  return { ...base(day), ...act } as LedgerEvent;
}

describe("a consent that is given again", () => {
  it.each([
    ["by another act, under another policy version", given(1), given(5, { how: "banner", policy: { ...policy, version: "2026-12-01" } })],
    ["with the same recipients in another order", given(1, { recipients: ["a", "b"] }), given(5, { recipients: ["b", "a"] })],
  ])("is answered by the one that stands, when it was given %s", (_what, first, second) => {
    expect(standingConsent([first], second)).toBe(first);
  });

  it.each([
    ["it renews", given(5, { renews: true })],
    ["the text differs", given(5, { text: "2".repeat(64) })],
    ["the language differs", given(5, { language: "fr" })],
    ["it is explicit now", given(5, { explicit: true })],
    ["it names recipients now", given(5, { recipients: ["mailer"] })],
    ["it is for other channels", given(5, { channels: ["sms"] })],
    ["it is for another purpose", given(5, { purpose: "surveys" })],
  ])("is an event of its own when %s", (_what, second) => {
    expect(standingConsent([given(1)], second)).toBeUndefined();
  });

  it.each([
    { type: "consent-withdrawn", purpose: "newsletter" },
    { type: "consent-refused", purpose: "newsletter" },
    { type: "consent-invalidated", purpose: "newsletter", why: "notice was wrong" },
    { type: "objection-made", against: "direct-marketing" },
    { type: "restriction-placed", ground: "accuracy" },
    { type: "erased" },
    { type: "linked", to: { id: "other", as: "person" } },
  ])("is an event of its own after $type, also when both happened at the same instant", (act) => {
    expect(standingConsent([given(1), later(3, act)], given(5))).toBeUndefined();
    expect(standingConsent([given(3), later(3, act)], given(5))).toBeUndefined();
  });

  it.each([
    { type: "consent-withdrawn", purpose: "surveys" },
    { type: "milestone", milestone: "last-interaction" },
    { type: "notice-given" },
    { type: "age-known", band: "adult" },
  ])("is answered by the one that stands after $type, which says nothing about it", (act) => {
    const first = given(1);
    expect(standingConsent([first, later(3, act)], given(5))).toBe(first);
  });

  it("is an event of its own when an older one arrived only after the withdrawal", () => {
    expect(standingConsent([later(3, { type: "consent-withdrawn", purpose: "newsletter" }), given(2)], given(5))).toBeUndefined();
  });

  it("is the first when nothing happened before, and other acts are never answered", () => {
    expect(standingConsent([], given(5))).toBeUndefined();
    expect(standingConsent([given(1)], later(5, { type: "consent-withdrawn", purpose: "newsletter" }))).toBeUndefined();
  });
});
