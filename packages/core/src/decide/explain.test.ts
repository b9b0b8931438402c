import { describe, expect, it } from "vitest";
import { papers } from "../../test/papers-policy.ts";
import { compilePolicy } from "../policy/compile-policy.ts";
import { decide } from "./decide.ts";
import { reasonCodes } from "./decision.ts";
import { explain, reasonSentences } from "./explain.ts";

const policy = compilePolicy(papers);
const question = {
  purpose: "newsletter",
  operation: "use",
  categories: ["contact.email"],
  dataset: "registrations",
  dataSubject: "new",
  accessor: { kind: "self" },
  at: Date.parse("2026-11-21T12:00:00Z"),
} as const;

describe("explain", () => {
  it("says in English why a person's data may not be used, and what would mend it", () => {
    expect(explain(decide(policy, question), "en")).toBe(
      "Denied:\n  consent-missing (purposes.newsletter.lawfulBasis): The person has not consented. Ask for consent to newsletter.",
    );
  });

  it("says the same in French", () => {
    expect(explain(decide(policy, question), "fr")).toBe(
      "Refusé:\n  consent-missing (purposes.newsletter.lawfulBasis): La personne n'a pas consenti. Demander le consentement pour newsletter.",
    );
  });

  it("says until when a permit holds", () => {
    expect(explain({ outcome: "permit", until: Date.parse("2027-05-01T11:00:00Z"), consents: [], withheld: [] }, "en")).toBe(
      "Permitted until 2027-05-01T11:00:00.000Z.",
    );
  });

  it("has a sentence for every reason in both languages", () => {
    expect(Object.keys(reasonSentences).sort()).toEqual([...reasonCodes].sort());
  });
});
