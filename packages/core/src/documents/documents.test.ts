import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { papers } from "../../test/papers-policy.ts";
import { personalDataCategories } from "../vocabulary/personal-data-category.ts";
import { lawfulBases } from "../vocabulary/lawful-basis.ts";
import { purposeKinds } from "../vocabulary/purpose-kind.ts";
import { safeguards } from "../vocabulary/transfer.ts";
import { asDpv } from "./dpv.ts";
import { asFideslang } from "./fideslang.ts";
import { noticeOf } from "./notice.ts";
import { registerAsCsv, registerOf } from "./register.ts";
import { asCsv } from "./render-csv.ts";
import { asHtml } from "./render-html.ts";
import { asMarkdown } from "./render-markdown.ts";
import { sayDuration, sayRetention } from "./say.ts";

const golden = (name: string): string => `../../test/golden/${name}`;

const published: ReadonlySet<string> = new Set(
  readFileSync(new URL("../../test/dpv-2.3-terms.txt", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((term) =>
      term
        .replace(/^dpv:/, "https://w3id.org/dpv#")
        .replace(/^pd:/, "https://w3id.org/dpv/pd#")
        .replace(/^eu-gdpr:/, "https://w3id.org/dpv/legal/eu/gdpr#"),
    ),
);

/** Every DPV term in a JSON-LD value, as key, type or id. */
function termsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return value.startsWith("https://w3id.org/dpv") && !value.endsWith("#") ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [...(key.startsWith("https://w3id.org/dpv") ? [key] : []), ...termsIn(member)]);
}

describe("the documents made from a policy", () => {
  it("say the notice in English and in French from the value that is enforced", async () => {
    await expect(asMarkdown(noticeOf(papers, "en"))).toMatchFileSnapshot(golden("notice.en.md"));
    await expect(asHtml(noticeOf(papers, "fr"))).toMatchFileSnapshot(golden("notice.fr.html"));
  });

  it("list what is done as a controller and what is done for others in two registers", async () => {
    await expect(asMarkdown(registerOf(papers, "controller", "fr"))).toMatchFileSnapshot(golden("register.fr.md"));
    await expect(registerAsCsv(papers, "processor", "en")).toMatchFileSnapshot(golden("register-processor.en.csv"));
    expect(registerAsCsv(papers, "processor", "en")).toContain("Send for customers");
    expect(registerAsCsv(papers, "controller", "en")).not.toContain("Send for customers");
  });

  it("speak DPV 2.3 in its published terms only", async () => {
    const document = asDpv(papers);
    await expect(JSON.stringify(document, undefined, 2) + "\n").toMatchFileSnapshot(golden("policy.dpv.jsonld"));
    expect(termsIn(document).filter((term) => !published.has(term))).toEqual([]);
  });

  it("are read back by a YAML parser as a fideslang system with one declaration a purpose", async () => {
    const text = asFideslang(papers);
    await expect(text).toMatchFileSnapshot(golden("policy.fideslang.yml"));
    const { system } = load(text) as { system: { privacy_declarations: { name: string }[] }[] };
    expect(system[0]?.privacy_declarations.map(({ name }) => name)).toEqual(Object.keys(papers.purposes));
  });

  it("never let a text of the policy become markup or a formula", () => {
    const hostile = {
      language: "en",
      title: "<script>alert(1)</script>",
      blocks: [{ kind: "table", caption: "a", head: ["a"], rows: [["|<b onclick='x'>"]] }],
    } as const;
    expect(asHtml(hostile)).not.toMatch(/<script|<b /);
    expect(asMarkdown(hostile)).not.toMatch(/(?<!\\)[<|](?:b |script)/);
    expect(asCsv([["=1+1", "+1", "-1", "@a", "\tx", "it's", 'say "x"', "＝1"]])).toBe(
      `"'=1+1","'+1","'-1","'@a","'\tx","it's","say ""x""","'＝1"\r\n`,
    );
  });

  it("say durations and retentions in words", () => {
    expect(sayDuration("P1Y6M", "en")).toBe("1 year 6 months");
    expect(sayDuration("PT29M", "fr")).toBe("29 minutes");
    expect(
      sayRetention(
        {
          earliest: [
            { keep: "P24M", since: "last-interaction" },
            { until: "account-closed", plus: "P3M" },
          ],
        },
        "en",
      ),
    ).toBe("whichever comes first: 24 months after the last interaction; 3 months after the account was closed");
  });
});

describe("the vocabulary", () => {
  it("names only terms that DPV 2.3 publishes", () => {
    const named = [
      ...Object.values(personalDataCategories).map(({ dpv }) => dpv),
      ...Object.values(lawfulBases).map(({ iri }) => iri),
      ...Object.values(purposeKinds),
      ...Object.values(safeguards).map(({ iri }) => iri),
    ];
    expect(named.filter((term) => !published.has(term))).toEqual([]);
  });
});
