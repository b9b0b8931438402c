import { describe, expect, it } from "vitest";
import { newsletter, spotless } from "../../test/lint-rule-cases.ts";
import type { Policy } from "../policy/policy.ts";
import { lintPolicy } from "./lint-policy.ts";

const undecided: Policy = { ...spotless, purposes: { newsletter: { ...newsletter, lawfulBasis: { undecided: [] } } } };

describe("the linter", () => {
  it("has nothing to say about a policy without a fault", () => {
    expect(lintPolicy(spotless)).toEqual([]);
  });

  it("says of each fault which rule it breaks, how grave that is, where, what to do, on what ground, and where to read more", () => {
    expect(lintPolicy(undecided).filter(({ rule }) => rule === "basis-missing")).toEqual([
      {
        rule: "basis-missing",
        severity: "error",
        path: ["purposes", "newsletter", "lawfulBasis"],
        message: "newsletter states no lawful basis, so all processing for it is denied; choose the one it rests on, or drop the purpose",
        source: "GDPR Art. 6(1), 13(1)(c)",
        docs: "@wherefore/core/docs/lint/basis-missing.md",
      },
    ]);
  });

  it("judges by the figures of the day it is given", () => {
    const danish: Policy = {
      ...spotless,
      controller: { ...spotless.controller, country: "DK", authority: "dk-datatilsynet" },
      minimumAge: { years: 13, of: "consent", unknown: "deny" },
    };
    expect(lintPolicy(danish, { on: "2023-12-31" })).toEqual([]);
    expect(lintPolicy(danish, { on: "2024-01-01" }).map(({ rule }) => rule)).toEqual(["age-under-country"]);
  });

  it("judges by other figures where it is given some", () => {
    const french: Policy = { ...spotless, minimumAge: { years: 15, of: "consent", unknown: "deny" } };
    const agesOfConsent = { FR: [{ from: "2027-01-01", value: 16, source: "a law to come" }] } as const;
    expect(lintPolicy(french)).toEqual([]);
    expect(lintPolicy(french, { figures: { agesOfConsent } }).map(({ rule }) => rule)).toEqual(["age-under-country"]);
  });

  it("changes nothing in the policy", () => {
    const before = structuredClone(undecided);
    lintPolicy(undecided);
    expect(undecided).toEqual(before);
  });
});
