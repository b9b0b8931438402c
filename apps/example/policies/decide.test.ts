import { describe, expect, it } from "vitest";
import { shown as clientServices } from "./client-services/shown.ts";
import { statements as clientServicesStatements } from "./client-services/statements.ts";
import { shown as emailMarketing } from "./email-marketing/shown.ts";
import { statements as emailMarketingStatements } from "./email-marketing/statements.ts";
import { shown as imaweb } from "./imaweb/shown.ts";
import { statements as imawebStatements } from "./imaweb/statements.ts";
import { shown as itesoft } from "./itesoft/shown.ts";
import { statements as itesoftStatements } from "./itesoft/statements.ts";
import { shown as itmatters } from "./itmatters/shown.ts";
import { statements as itmattersStatements } from "./itmatters/statements.ts";
import { policy as clientServicesPublished } from "./client-services/policy.ts";
import { gave } from "./happening.ts";
import { policy as imawebPublished } from "./imaweb/policy.ts";
import { policy as itesoftPublished } from "./itesoft/policy.ts";
import { decisionOn, inWords, type Shown } from "./shown.ts";

const policies: readonly (readonly [name: string, shown: readonly Shown[], statements: Readonly<Record<string, readonly object[]>>])[] = [
  ["itmatters", itmatters, itmattersStatements],
  ["itesoft", itesoft, itesoftStatements],
  ["imaweb", imaweb, imawebStatements],
  ["email-marketing", emailMarketing, emailMarketingStatements],
  ["client-services", clientServices, clientServicesStatements],
];

/** What a statement needs to be shown at work: a permit, and a denial for each reason it is tied to. */
function needed(statements: Readonly<Record<string, readonly object[]>>): readonly string[] {
  return Object.entries(statements).flatMap(([row, ties]) => {
    const reasons = ties.flatMap((tie) => ("condition" in tie ? [tie.condition as string] : []));
    return reasons.length === 0 ? [] : [`${row} permit`, ...reasons.map((reason) => `${row} ${reason}`)];
  });
}

describe.each(policies)("%s", (_, shown, statements) => {
  it.each(shown)("%s: %s", (...[, , of, asked, answer]) => {
    expect(inWords(decisionOn(of, asked))).toBe(answer.split(" ").toSorted().join(" "));
  });

  it("shows every statement that a decision reaches permitted, and denied for each of its reasons", () => {
    const given = new Set(shown.flatMap(([row, , , , answer]) => answer.split(" ").map((word) => `${row} ${word}`)));

    expect(needed(statements).filter((one) => !given.has(one))).toEqual([]);
  });
});

describe.each([
  ["imaweb", imawebPublished],
  ["client-services", clientServicesPublished],
])("%s as published", (_, published) => {
  it.each(Object.keys(published.purposes))("permits nothing for %s, which has no lawful basis", (purpose) => {
    expect(inWords(decisionOn(published, { purpose, categories: [] }))).toContain("basis-missing");
  });
});

describe("a consent to trackers of itesoft", () => {
  it("permits six months from the first deposit and no longer, whatever the tracker's own lifetime", () => {
    const tracker = { name: "_ga", domain: "itesoft.com" };
    const decision = decisionOn(itesoftPublished, {
      purpose: "site-improvement",
      operation: "store-on-device",
      categories: ["technical.cookie_id"],
      tracker,
      person: [["2026-11-01", gave("site-improvement")]],
    });

    expect(decision).toMatchObject({ outcome: "permit", until: Date.parse("2027-05-01T11:00:00Z") });
  });
});
