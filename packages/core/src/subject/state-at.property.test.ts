import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LedgerEvent } from "./ledger-event.ts";
import { stateAt } from "./state-at.ts";

const HOUR = 3_600_000;
const START = Date.parse("2026-01-01T00:00:00Z");
const purpose = fc.constantFrom("newsletter", "survey");

const what = fc.oneof(
  fc.record({
    type: fc.constant("consent-given"),
    purpose,
    text: fc.constant("a".repeat(64)),
    language: fc.constant("en"),
    how: fc.constant("form"),
  }),
  fc.record({ type: fc.constantFrom("consent-refused", "consent-withdrawn"), purpose }),
  fc.record({ type: fc.constant("objection-made"), against: fc.record({ purpose }) }),
  fc.record({ type: fc.constant("objection-ended"), against: fc.record({ purpose }), because: fc.constant("ended-by-data-subject") }),
  fc.record({ type: fc.constant("restriction-placed"), ground: fc.constant("accuracy") }),
  fc.record({ type: fc.constant("restriction-lifted"), toldAt: fc.constant("2026-01-01T00:00:00.000Z") }),
  fc.constant({ type: "erased" }),
  fc.constant({ type: "milestone", milestone: "last-interaction" }),
);

/** An event of one data subject at an hour of the first day. */
function placed(hour: number, seq: number, event: object): LedgerEvent {
  return {
    key: `key-${seq.toString()}`,
    seq,
    at: new Date(START + hour * HOUR).toISOString(),
    policy: { id: "p", version: "1", hash: "0".repeat(64) },
    by: "data-subject",
    dataSubject: { id: "reader-1", as: "person" },
    ...event,
  } as LedgerEvent;
}

/** A ledger whose few instants collide often. */
const ledger = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 3 }), what), { maxLength: 12 })
  .map((lines) => lines.map(([hour, event], index) => placed(hour, index + 1, event)));

describe("stateAt", () => {
  it("gives one state whatever the order in which events arrive", () => {
    fc.assert(
      fc.property(
        ledger.chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length }))),
        ([events, shuffled]) => {
          expect(stateAt(shuffled, START + 4 * HOUR)).toEqual(stateAt(events, START + 4 * HOUR));
        },
      ),
    );
  });

  it("does not know what happens later", () => {
    fc.assert(
      fc.property(ledger, fc.integer({ min: 0, max: 3 }), (events, hour) => {
        const at = START + hour * HOUR;
        expect(stateAt(events, at)).toEqual(
          stateAt(
            events.filter((event) => Date.parse(event.at) <= at),
            at,
          ),
        );
      }),
    );
  });

  it("reads a withdrawal of the same instant as stricter than the consent", () => {
    fc.assert(
      fc.property(ledger, (events) => {
        const at = START + 3 * HOUR;
        const withdrawal = placed(3, events.length + 1, { type: "consent-withdrawn", purpose: "newsletter" });
        expect(stateAt([withdrawal, ...events], at).consents.get("newsletter")?.status).not.toBe("given");
      }),
    );
  });

  it("keeps an acknowledged withdrawal when the clock jumped back between it and the consent", () => {
    const given = { type: "consent-given", purpose: "newsletter", text: "a".repeat(64), language: "en", how: "form" };
    const state = stateAt([placed(2, 1, given), placed(1, 2, { type: "consent-withdrawn", purpose: "newsletter" })], START + 9 * HOUR);
    expect(state.consents.get("newsletter")?.status).toBe("withdrawn");
  });

  it("gives withdrawing, giving and withdrawing again the same reading as withdrawing", () => {
    const given = { type: "consent-given", purpose: "newsletter", text: "a".repeat(64), language: "en", how: "form" };
    const withdrawn = { type: "consent-withdrawn", purpose: "newsletter" };
    const end = START + 9 * HOUR;
    const once = stateAt([placed(3, 3, withdrawn)], end).consents;
    expect(stateAt([placed(1, 1, withdrawn), placed(2, 2, given), placed(3, 3, withdrawn)], end).consents).toEqual(once);
  });
});
