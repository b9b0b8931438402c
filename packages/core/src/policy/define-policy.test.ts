import { describe, expect, it } from "vitest";
import { papers } from "../../test/papers-policy.ts";
import { isWhereforeError, type Problem } from "../errors.ts";
import { compilePolicy, hashPolicy } from "./compile-policy.ts";
import { definePolicy, policyFromJson, policyToJson } from "./define-policy.ts";
import type { Policy } from "./policy.ts";

/** The same policy with some parts replaced, as it may come from a file nobody checked. */
function changed(parts: object): Policy {
  return { ...papers, ...parts };
}

function problemsOf(parts: object): readonly Problem[] {
  try {
    definePolicy(changed(parts));
  } catch (error) {
    if (isWhereforeError(error) && error.code === "ERR_WHEREFORE_POLICY_INVALID") return error.problems;
    throw error;
  }
  return [];
}

function lines(parts: object): readonly string[] {
  return problemsOf(parts).map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("definePolicy", () => {
  it("accepts a policy and freezes it to its depth", () => {
    expect(Object.isFrozen(papers)).toBe(true);
    expect(Object.isFrozen(papers.purposes.newsletter.lawfulBasis.consent)).toBe(true);
  });

  it("names the likely intention of a name that does not exist", () => {
    expect(
      lines({
        purposes: { account: { ...papers.purposes.account, recipients: ["mialer"] } },
        trackers: [],
        prohibitions: {},
        datasets: {},
      }),
    ).toEqual(['purposes.account.recipients.0: no recipient "mialer" is declared; did you mean "mailer"?']);
  });

  it("names a misspelt category, inside a group and inside a purpose", () => {
    const groups = { ...papers.categories, contact: { label: papers.categories.contact.label, includes: ["contact.emial"] } };
    const purposes = { ...papers.purposes, account: { ...papers.purposes.account, categories: ["identiy"] } };
    expect(lines({ categories: groups, purposes })).toEqual([
      'categories.contact.includes.0: is not a personal-data category; did you mean "contact.email"?',
      'purposes.account.categories.0: no category "identiy" is declared; did you mean "identity"?',
    ]);
  });

  it("does not silently ignore a misspelt key, at any depth", () => {
    expect(lines({ prohibitons: {}, rights: { ...papers.rights, answerWithinn: "P1M" } })).toEqual([
      'prohibitons: is not a key of the model; did you mean "prohibitions"?',
      'rights.answerWithinn: is not a key of the model; did you mean "answerWithin"?',
    ]);
  });

  it("wants every text in every language the policy speaks", () => {
    expect(lines({ dataSubjects: { reader: { label: { en: "Readers" } } } })).toEqual([
      "dataSubjects.reader.label.fr: is missing; write the text in this language",
    ]);
    expect(lines({ dataSubjects: { reader: { label: "Readers" } } })).toEqual([
      "dataSubjects.reader.label: is one string, but the policy speaks en and fr; write one text for each",
    ]);
  });

  it.each([
    ["a duration", { retention: { keep: "6 months", since: "collection" } }, "retention.keep"],
    ["a duration of nothing", { retention: { keep: "P0D", since: "collection" } }, "retention.keep"],
    ["a time zone", { timeZone: "Paris" }, "timeZone"],
    ["a day", { inForceFrom: "2026-02-30" }, "inForceFrom"],
    ["a country", { controller: { name: "Papers SAS", country: "France" } }, "controller.country"],
    ["a language", { languages: ["en", "fr", "de"] }, "languages.2"],
    ["an identity evidence", { rights: { ...papers.rights, identity: { evidence: 3, when: "doubt" } } }, "rights.identity.evidence"],
    [
      "a basis",
      { purposes: { ...papers.purposes, account: { ...papers.purposes.account, lawfulBasis: "contrat" } } },
      "purposes.account.lawfulBasis",
    ],
    [
      "a key of a basis",
      { purposes: { ...papers.purposes, account: { ...papers.purposes.account, lawfulBasis: { consnt: {} } } } },
      "purposes.account.lawfulBasis",
    ],
    ["a purpose's name", { purposes: { ...papers.purposes, "My Purpose": papers.purposes.account } }, "purposes.My Purpose"],
  ])("refuses what is not %s, at its place", (_what, parts, path) => {
    expect(problemsOf(parts).map((problem) => problem.path.join("."))).toContain(path);
  });

  it("lists all problems at once, and says so", () => {
    expect(() => definePolicy(changed({ id: "Not an id", timeZone: "Mars", version: "" }))).toThrow(/3 problems/);
  });

  it("loads a purpose with several bases stated, so that the linter can speak of it and the decision denies", () => {
    expect(
      problemsOf({
        purposes: {
          ...papers.purposes,
          account: { ...papers.purposes.account, lawfulBasis: { undecided: ["contract", "legal-obligation"] } },
        },
      }),
    ).toEqual([]);
  });
});

describe("hashPolicy", () => {
  it("is the same for equal policies, in whatever order they are written", () => {
    const { id, ...rest } = papers;
    expect(hashPolicy({ ...rest, id })).toBe(compilePolicy(papers).reference.hash);
    expect(hashPolicy(changed({ version: "2026-11-02" }))).not.toBe(hashPolicy(papers));
  });
});

describe("a policy as JSON", () => {
  it("comes back as it was, frozen and with the same hash", () => {
    const again = policyFromJson(policyToJson(papers));
    expect(again).toEqual(papers);
    expect(Object.isFrozen(again.purposes)).toBe(true);
    expect(hashPolicy(again)).toBe(hashPolicy(papers));
  });

  it("is refused with every problem named when it is no policy, and without its text when it is no JSON", () => {
    expect(() => policyFromJson('{"id":"p"}')).toThrow(/version: is missing/);
    expect(() => policyFromJson("claire@papers.example")).toThrow(/^The policy is not JSON; write one with policyToJson$/);
  });
});
