import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LedgerEvent } from "./ledger-event.ts";
import { stateAt } from "./state-at.ts";
import { stricterState } from "./stricter-state.ts";
import type { SubjectState } from "./subject-state.ts";

const START = Date.parse("2026-01-01T00:00:00Z");
const END = START + 3_600_000 * 24;
const person = { id: "reader-1", as: "person" } as const;
const device = { id: "device-1", as: "device" } as const;

/** What a data subject knows after these events, one an hour. */
function after(...events: readonly object[]): SubjectState {
  return stateAt(
    events.map((event, hour) => ({
      key: `key-${hour.toString()}`,
      seq: hour + 1,
      at: new Date(START + hour * 3_600_000).toISOString(),
      policy: { id: "p", version: "1", hash: "0".repeat(64) },
      by: "data-subject",
      dataSubject: device,
      ...event,
    })) as LedgerEvent[],
    END,
  );
}

const given = { type: "consent-given", purpose: "newsletter", text: "a".repeat(64), language: "en", how: "form" };
const refused = { type: "consent-refused", purpose: "newsletter" };
const withdrawn = { type: "consent-withdrawn", purpose: "newsletter" };
const objected = { type: "objection-made", against: { purpose: "survey" } };

const event = fc.oneof(
  fc.constantFrom(given, refused, withdrawn, objected, { type: "erased" }),
  fc.record({ type: fc.constant("restriction-placed"), ground: fc.constant("accuracy") }),
  fc.record({ type: fc.constant("milestone"), milestone: fc.constantFrom("account-closed", "last-interaction") }),
  fc.record({ type: fc.constant("age-known"), band: fc.constantFrom("under-13", "15", "adult") }),
  fc.constant({ ...given, recipients: ["a", "b"], channels: ["email"] }),
  fc.constant({ ...given, recipients: ["b"], explicit: true }),
);
const state = fc.array(event, { maxLength: 6 }).map((events) => after(...events));

describe("a device linked to a person", () => {
  it("has the person's choice where it made none, and its own where they made none", () => {
    expect(stricterState(after(), after(given)).consents.get("newsletter")?.status).toBe("given");
    expect(stricterState(after(refused), after()).consents.get("newsletter")?.status).toBe("refused");
    expect(stricterState(after(given), after(objected)).objections.has("survey")).toBe(true);
  });

  it("is bound by the stricter choice where both chose, whichever came later", () => {
    for (const no of [refused, withdrawn]) {
      expect(stricterState(after(no), after(given)).consents.get("newsletter")?.status).not.toBe("given");
      expect(stricterState(after(given), after(no)).consents.get("newsletter")?.status).not.toBe("given");
      expect(stricterState(after(given, no), after(given, given, given)).consents.get("newsletter")?.status).not.toBe("given");
    }
  });

  it("is reached by no more recipients and channels than both agreed to, and no longer than the older consent lasts", () => {
    const narrow = after({ ...given, recipients: ["a", "b"], channels: ["email"] });
    const wide = after(refused, { ...given, recipients: ["b", "c"], explicit: true });
    const consent = stricterState(wide, narrow).consents.get("newsletter");
    expect(consent).toMatchObject({ status: "given", at: START, recipients: ["b"], channels: ["email"] });
    expect(consent).not.toHaveProperty("explicit");
  });

  it("knows whom it was linked to", () => {
    expect(after({ type: "linked", to: person }).linkedTo).toEqual(person);
    expect(after().linkedTo).toBeUndefined();
  });

  it("gives one reading whichever of the two is asked first, and the same again when it is asked twice", () => {
    fc.assert(
      fc.property(state, state, (one, other) => {
        const merged = stricterState(one, other);
        const turned = stricterState(other, one);
        for (const part of ["consents", "objections", "holds", "milestones", "notices", "attested", "age", "lastAct"] as const)
          expect(merged[part]).toEqual(turned[part]);
        expect(stricterState(one, one).consents).toEqual(one.consents);
      }),
    );
  });

  it("permits nothing that either refuses, objects to or restricts", () => {
    fc.assert(
      fc.property(state, state, (one, other) => {
        const merged = stricterState(one, other);
        for (const side of [one, other]) {
          for (const [purpose, { status }] of side.consents)
            if (status !== "given") expect(merged.consents.get(purpose)?.status).not.toBe("given");
          for (const purpose of side.objections.keys()) expect(merged.objections.has(purpose)).toBe(true);
          expect(merged.restrictions.length).toBeGreaterThanOrEqual(side.restrictions.length);
          expect(merged.erasures.length).toBeGreaterThanOrEqual(side.erasures.length);
        }
      }),
    );
  });
});
