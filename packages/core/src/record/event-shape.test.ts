import { describe, expect, it } from "vitest";
import type { WhereforeError } from "../errors.ts";
import { isLedgerEventType, readNewEvent } from "./event-shape.ts";

const at = "2026-11-21T12:00:00.000Z";
const policy = { id: "papers", version: "2026-11-01", hash: "0".repeat(64) };
const base = { key: "k", at, policy, by: "data-subject", dataSubject: { id: "ada", as: "person" } };
const consent = { ...base, type: "consent-given", purpose: "newsletter", text: "1".repeat(64), language: "fr", how: "form" };

const accepted = [
  consent,
  { ...consent, recipients: ["mailer"], channels: ["email"], explicit: true, renews: true },
  { ...base, type: "consent-refused", purpose: "newsletter" },
  { ...base, type: "consent-withdrawn", purpose: "newsletter" },
  { ...base, type: "consent-invalidated", purpose: "newsletter", why: "notice was wrong", by: "controller" },
  { ...base, type: "objection-made", against: "direct-marketing", recipients: ["mailer"] },
  { ...base, type: "objection-made", against: { purpose: "newsletter" } },
  { ...base, type: "objection-ended", against: { purpose: "newsletter" }, because: "ended-by-data-subject" },
  { ...base, type: "restriction-placed", ground: "accuracy", datasets: ["orders"] },
  { ...base, type: "restriction-lifted", toldAt: at },
  { ...base, type: "erased", kept: [{ purpose: "invoicing", ground: "legal-obligation", until: at }] },
  { ...base, type: "hold-placed", purpose: "invoicing", ground: "statute", by: "authority" },
  { ...base, type: "hold-lifted", purpose: "invoicing" },
  { ...base, type: "milestone", milestone: "account-closed", by: "system" },
  { ...base, type: "notice-given" },
  { ...base, type: "attested", dataset: "orders" },
  { ...base, type: "age-known", band: "adult", country: "FR" },
  { ...base, type: "linked", to: { id: "42", as: "person" }, dataSubject: { id: "cookie", as: "device", controller: "north" } },
];

function fieldsRefusedIn(event: unknown): readonly string[] {
  try {
    readNewEvent(event);
    return [];
  } catch (error) {
    return (error as WhereforeError).problems.map(({ path }) => path.join("."));
  }
}

describe("an event of the subject ledger", () => {
  it.each(accepted)("is accepted as it is: $type", (event) => {
    expect(readNewEvent(event)).toEqual(event);
    expect(isLedgerEventType(event.type)).toBe(true);
  });

  it.each(accepted)("is refused with one field more than $type has", (event) => {
    expect(fieldsRefusedIn({ ...event, remark: "on the phone" })).toEqual(["remark"]);
  });

  it.each([
    ["a type that does not exist", { ...consent, type: "visited" }, "type"],
    ["a type that every object has", { ...consent, type: "constructor" }, "type"],
    ["a text that is no hash", { ...consent, text: "I agree" }, "text"],
    ["a language without texts", { ...consent, language: "tlh" }, "language"],
    ["a renewal that is none", { ...consent, renews: false }, "renews"],
    ["a place given by the caller", { ...consent, seq: 1 }, "seq"],
    ["an author that does not exist", { ...consent, by: "somebody" }, "by"],
    ["nobody", { ...consent, dataSubject: { id: " ", as: "person" } }, "dataSubject"],
    ["no key", { ...consent, key: "" }, "key"],
    ["an objection to nothing", { ...base, type: "objection-made", against: {} }, "against.purpose"],
  ])("is refused by field: %s", (_what, event, field) => {
    expect(fieldsRefusedIn(event)).toContain(field);
  });
});
