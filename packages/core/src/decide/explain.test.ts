import { describe, expect, it } from "vitest";
import { papers } from "../../test/papers-policy.ts";
import { compilePolicy } from "../policy/compile-policy.ts";
import { decide } from "./decide.ts";
import { reasonCodes, type MissingInput, type Remedy } from "./decision.ts";
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
    for (const { en, fr } of Object.values(reasonSentences)) {
      expect(en).toMatch(/^[A-Z].+\.$/);
      expect(fr).toMatch(/^[A-Z].+\.$/);
      expect(fr).not.toBe(en);
    }
  });

  it("says of every remedy what to do, in both languages, with the names it is about", () => {
    const remedies: readonly Remedy[] = [
      { do: "ask-consent", purpose: "survey" },
      { do: "declare-purpose" },
      { do: "use-purpose", purposes: ["survey", "account"] },
      { do: "declare-category", purpose: "survey", categories: ["contact.email", "contact.phone"] },
      { do: "declare-recipient", purpose: "survey", recipient: "mailer" },
      { do: "declare-tracker" },
      { do: "complete-policy", add: "countries" },
      { do: "authenticate" },
      { do: "authorise", accessors: ["support", "counsel"] },
      { do: "name-data-subject" },
      { do: "supply", input: "dataset" },
      { do: "give-notice", purpose: "survey" },
      { do: "attest", dataset: "lists" },
      { do: "anonymise" },
      { do: "retry" },
      { do: "stop" },
    ];
    const said = (remedy: Remedy, language: "en" | "fr"): string =>
      explain({ outcome: "deny", reasons: [{ code: "prohibited", at: ["a", "b"], remedy }] }, language).split("\n")[1] ?? "";
    for (const remedy of remedies) {
      const [en, fr] = [said(remedy, "en"), said(remedy, "fr")];
      const names = Object.entries(remedy).flatMap(([key, value]) => (key === "do" || key === "input" ? [] : [[value].flat().join(", ")]));
      for (const name of names) for (const text of [en, fr]) expect(text).toContain(name);
      expect(en).toMatch(/^ {2}prohibited \(a\.b\): The controller promised never to do this\. [A-Z].+\.$/);
      expect(fr).toMatch(/^ {2}prohibited \(a\.b\): Le responsable s'est engagé à ne jamais le faire\. [A-ZÉÀ].+\.$/);
      expect(en.split("this. ")[1]).not.toBe(fr.split("faire. ")[1]);
    }
    expect(new Set(remedies.map((remedy) => said(remedy, "en"))).size).toBe(remedies.length);
  });

  it("names what was left out in words of the language it speaks", () => {
    const supply = (input: MissingInput, language: "en" | "fr"): string | undefined => {
      const text = explain({ outcome: "deny", reasons: [{ code: "input-missing", at: ["a"], remedy: { do: "supply", input } }] }, language);
      return text.split(`${reasonSentences["input-missing"][language]} `)[1];
    };
    const table = [
      ["country of the data subject", "pays de la personne concernée"],
      ["dataset", "jeu de données"],
      ["ground", "motif"],
      ["last interaction, or the time of collection", "dernière interaction, ou date de collecte"],
      ["recipient", "destinataire"],
      ["tracker", "traceur"],
    ] as const;
    for (const [input, inFrench] of table)
      expect([supply(input, "en"), supply(input, "fr")]).toEqual([`Supply: ${input}.`, `Fournir : ${inFrench}.`]);
  });
});
