import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { policy } from "./policy.ts";
import { everything, serve, type Deed, type Served } from "./served.ts";

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.stop());

const seen = ["2026-11-01T12:00:00.000Z", { type: "milestone", milestone: "last-interaction" }] as const;
const lately = "2026-11-20T12:00:00.000Z";

interface Answer {
  readonly status: number;
  /** Every reason against; empty for a permit. */
  readonly reasons: readonly string[];
  /** What the handler saw of the body, and what left. */
  readonly seen: readonly string[];
  readonly sent: readonly string[];
}

let people = 0;

/** Somebody seen on 1 November 2026, to whom this happened since. */
async function somebody(...happenings: readonly (readonly [at: string, deed: Deed])[]): Promise<string> {
  const person = `person-${(people += 1).toString()}`;
  for (const [at, deed] of [seen, ...happenings]) await served.happened(person, at, deed);
  return person;
}

async function ask(person: string, path: string, role?: string): Promise<Answer> {
  const headers = { "content-type": "application/json", "x-person": person, ...(role === undefined ? {} : { "x-role": role }) };
  const response = await fetch(`${served.origin}/${path}`, { method: "POST", headers, body: JSON.stringify(everything) });
  const body = (await response.json()) as { reasons?: string[]; seen?: string[] };
  const sent = Object.keys(body).filter((field) => field in everything);
  return { status: response.status, reasons: body.reasons ?? [], seen: body.seen ?? [], sent };
}

const consent = (person: string, purpose: string, choice: "give" | "refuse" | "withdraw" = "give"): Promise<unknown> =>
  served.guard.choose(person, purpose, choice, { language: "en", how: "form" });

/** With a lawful basis of their own: what the text names for them is seen and sent, and nothing else. */
const permitted = [
  ["itmatters.1", "registration", ["name", "email", "phone"]],
  ["itmatters.5", "analytics", ["ip", "pages", "papers", "statistics"]],
  ["itmatters.19", "legal-disclosure", ["name", "email", "phone", "ip", "pages", "papers", "job", "preferences", "report"]],
  ["itmatters.27", "rights-handling", ["name", "email", "phone", "ip", "pages", "papers", "job", "preferences", "report", "employer"]],
] as const;

/** Without consent, or without a lawful basis at all. */
const denied = [
  ["itmatters.2", "policy-change-notice", ["basis-missing"]],
  ["itmatters.3", "marketing-materials", ["consent-missing"]],
  ["itmatters.3", "newsletters", ["consent-missing"]],
  ["itmatters.4", "site-administration", ["basis-missing"]],
  ["itmatters.6", "contact-request", ["consent-missing"]],
  ["itmatters.12", "problem-follow-up", ["basis-missing", "input-missing"]],
  ["itmatters.12", "operational-improvement", ["basis-missing", "input-missing"]],
  ["itmatters.12", "nuisance-callers", ["basis-missing", "input-missing"]],
  ["itmatters.15", "sales-tracking", ["basis-missing"]],
  ["itmatters.19", "business-transfer", ["basis-missing"]],
  ["itmatters.32", "advertising", ["accessor-not-authorised", "basis-missing"]],
  ["itmatters.33", "supplement-information", ["basis-missing"]],
  ["itmatters.34", "whatever-law-permits", ["basis-missing"]],
] as const;

describe("each purpose of itmatters, asked by an employee for somebody who chose nothing", () => {
  it.each(permitted)("%s: %s is permitted with the data the text names for it, and no other", async (_, purpose, covered) => {
    expect(await ask(await somebody(), purpose, "employee")).toEqual({ status: 200, reasons: [], seen: covered, sent: covered });
  });

  it.each(denied)("%s: %s is denied", async (_, purpose, reasons) => {
    expect(await ask(await somebody(), purpose, "employee")).toEqual({ status: 403, reasons, seen: [], sent: [] });
  });

  it("is one of these seventeen", () => {
    expect([...permitted, ...denied].map(([, purpose]) => purpose).toSorted()).toEqual(Object.keys(policy.purposes).toSorted());
  });
});

describe("what itmatters collects", () => {
  it("itmatters.8: profile and marketing data are in no purpose of a customer: registration neither sees nor sends them", async () => {
    const { seen: seenFields } = await ask(await somebody(), "registration");

    expect(seenFields).not.toContain("job");
    expect(seenFields).not.toContain("preferences");
  });

  it.each(Object.keys(policy.purposes))(
    "itmatters.10: health and convictions reach no handler and leave in no answer: %s",
    async (purpose) => {
      const answer = await ask(await somebody(), purpose, "employee");

      expect([...answer.seen, ...answer.sent]).not.toContain("health");
      expect([...answer.seen, ...answer.sent]).not.toContain("convictions");
    },
  );

  it("itmatters.14: statistics are not joined to a name: analytics covers the first and not the second", async () => {
    const { seen: seenFields } = await ask(await somebody(), "analytics");

    expect(seenFields).toContain("statistics");
    expect(seenFields).not.toContain("name");
  });
});

describe("marketing by itmatters", () => {
  it("itmatters.3: each of its two purposes needs its own consent", async () => {
    const person = await somebody();
    await consent(person, "newsletters");

    expect((await ask(person, "newsletters")).status).toBe(200);
    expect((await ask(person, "marketing-materials")).reasons).toEqual(["consent-missing"]);
  });

  it("itmatters.22: a withdrawal holds at once, and what was lawful before stays on record as it was", async () => {
    const person = await somebody();
    await consent(person, "newsletters");
    await ask(person, "newsletters");
    await consent(person, "newsletters", "withdraw");

    expect((await ask(person, "newsletters")).reasons).toEqual(["consent-withdrawn"]);
    const decisions = (await served.guard.accessesOf(person)).map(({ decision }) => decision);
    expect(decisions.toSorted()).toEqual(["deny", "permit"]);
  });

  it("itmatters.23: an objection to marketing is absolute, whatever was consented to", async () => {
    const person = await somebody([lately, { type: "objection-made", against: "direct-marketing" }]);
    await consent(person, "newsletters");
    await consent(person, "marketing-materials");

    expect((await ask(person, "newsletters")).reasons).toEqual(["objection-stands"]);
    expect((await ask(person, "marketing-materials")).reasons).toEqual(["objection-stands"]);
  });

  it("itmatters.6: who sends the request form consents to being contacted, by sending it", async () => {
    const person = await somebody();
    expect((await ask(person, "contact-request")).reasons).toEqual(["consent-missing"]);

    expect((await ask(person, "request-form")).status).toBe(200);
    expect((await ask(person, "contact-request")).status).toBe(200);
  });
});

describe("the time limits of itmatters", () => {
  it("itmatters.11: everything ends twenty-four months after the last visit, and a visit begins them anew", async () => {
    const person = await somebody();
    expect((await ask(person, "registration")).status).toBe(200);

    served.setClock("2028-11-02T12:00:00Z");
    expect((await ask(person, "registration")).reasons).toEqual(["retention-ended"]);
    await served.happened(person, "2028-11-02T12:00:00.000Z", seen[1]);
    expect((await ask(person, "registration")).status).toBe(200);
    served.setClock("2026-11-21T12:00:00Z");
  });

  it("itmatters.12: a problem report is kept two years from the day it came, however active the person is", async () => {
    const fresh = await somebody(["2024-11-22T12:00:00.000Z", { type: "milestone", milestone: "collection" }]);
    const old = await somebody(["2024-11-20T12:00:00.000Z", { type: "milestone", milestone: "collection" }]);

    expect((await ask(fresh, "problem-follow-up")).reasons).toEqual(["basis-missing"]);
    expect((await ask(old, "problem-follow-up")).reasons).toEqual(["basis-missing", "retention-ended"]);
  });
});

describe("the promises of itmatters", () => {
  it("itmatters.12: problem reports are never used for marketing, also not with consent to marketing", async () => {
    const person = await somebody(["2026-11-02T12:00:00.000Z", { type: "milestone", milestone: "collection" }]);
    await consent(person, "newsletters");

    expect((await ask(person, "newsletters")).status).toBe(200);
    expect((await ask(person, "newsletters-from-problem-reports")).reasons).toEqual(["prohibited", "dataset-not-for-purpose"]);
  });

  it("itmatters.21: data is used for the purposes it was collected for: forms do not feed analytics", async () => {
    expect((await ask(await somebody(), "analytics-of-web-forms")).reasons).toEqual(["dataset-not-for-purpose"]);
  });

  it("itmatters.13: somebody known to be under thirteen is not served; at thirteen they are", async () => {
    const child = await somebody([lately, { type: "age-known", band: "under-13" }]);
    const older = await somebody([lately, { type: "age-known", band: "13-14" }]);

    expect((await ask(child, "registration")).reasons).toEqual(["below-minimum-age"]);
    expect((await ask(older, "registration")).status).toBe(200);
  });

  it("itmatters.31: only those who need to know have access", async () => {
    const person = await somebody();

    for (const role of ["employee", "agent", "contractor"]) expect((await ask(person, "registration", role)).status).toBe(200);
    expect((await ask(person, "registration", "visitor")).reasons).toEqual(["accessor-not-authorised"]);
  });
});

describe("the rights of itmatters' data subjects", () => {
  it("itmatters.5: who objects to analytics is not analysed", async () => {
    const person = await somebody([lately, { type: "objection-made", against: { purpose: "analytics" } }]);

    expect((await ask(person, "analytics")).reasons).toEqual(["objection-stands"]);
  });

  it("itmatters.27: a restriction stops every use but the answer to the person's own requests", async () => {
    const person = await somebody([lately, { type: "restriction-placed", ground: "accuracy" }]);

    expect((await ask(person, "registration")).reasons).toEqual(["restriction-stands"]);
    expect((await ask(person, "rights-handling")).status).toBe(200);
  });

  it("itmatters.27: nothing is done with what was erased, until the person comes back", async () => {
    const person = await somebody([lately, { type: "erased" }]);
    expect((await ask(person, "registration")).reasons).toEqual(["erased"]);

    await consent(person, "newsletters");
    expect((await ask(person, "registration")).status).toBe(200);
  });
});
