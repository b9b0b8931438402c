import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../run.ts";

const folder = mkdtempSync(join(tmpdir(), "policy-export-"));

const papers = `import { definePolicy } from "@wherefore/core";
throw new Error("A policy is read, never run.");
export const policy = definePolicy({
  id: "papers",
  version: "2026-11-01",
  languages: ["fr", "en"],
  timeZone: "Europe/Paris",
  controller: { name: "Papers SAS", country: "FR", authority: "fr-cnil" },
  dataSubjects: { reader: { label: { en: "Readers", fr: "Lecteurs" } } },
  categories: { contact: { label: { en: "Contact data", fr: "Coordonnées" }, includes: ["contact.email"] } },
  recipients: {},
  purposes: {
    account: { label: { en: "Run your account", fr: "Gérer votre compte" }, lawfulBasis: "contract", categories: ["contact"] },
    lists: { label: { en: "Keep your lists", fr: "Tenir vos listes" }, lawfulBasis: { instructionsOf: "reader" }, categories: ["contact"] },
  },
  trackers: [{ name: "session", domain: "papers.example", purpose: "account", lifetime: "session", consent: "exempt" }],
  rights: { offered: ["access"], contact: "privacy@papers.example" },
});
`;

beforeAll(() => {
  writeFileSync(join(folder, "policy.ts"), papers);
  writeFileSync(join(folder, "broken.ts"), papers.replace("languages:", "langages:"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function exported(...args: string[]): Promise<{ readonly code: number; readonly text: string; readonly errors: string }> {
  const written: string[] = [];
  const refused: string[] = [];
  const out = { write: (text: string) => void written.push(text), error: (text: string) => void refused.push(text) };
  const code = await run(["policy", "export", ...args], { out, folder, progress: undefined, colour: false, now: () => 0 });
  return { code, text: written.join(""), errors: refused.join("") };
}

describe("wherefore policy export", () => {
  it.each([
    ["register", [], "# Registre", "Gérer votre compte", "Tenir vos listes"],
    ["register-processor", [], "# Registre", "Tenir vos listes", "Gérer votre compte"],
    ["register", ["--language", "en", "--format", "csv"], "Run your account", "Run your account", "Keep your lists"],
    ["register", ["--format", "html"], '<html lang="fr">', "Gérer votre compte", "Tenir vos listes"],
    ["notice", [], "# Politique de confidentialité", "Tenir vos listes", "<html"],
    ["notice", ["--language", "en", "--format", "html"], '<html lang="en">', "Keep your lists", "Tenir vos listes"],
    ["trackers", [], "session", "papers.example", "Tenir vos listes"],
    ["fideslang", [], "privacy_declarations", "name: account", "<html"],
  ])("writes %s %j, read without running the file", async (...[to, more, begins, holds, lacks]) => {
    const { code, text, errors } = await exported("policy.ts", "--to", to, ...more);
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    expect(text).toContain(begins);
    expect(text).toContain(holds);
    expect(text).not.toContain(lacks);
  });

  it("writes DPV as JSON-LD with a process for each purpose", async () => {
    const { text } = await exported("policy.ts", "--to", "dpv");
    expect(JSON.stringify(JSON.parse(text))).toMatch(/"@graph".*Process/);
  });

  it("writes a new file, and never over one that exists", async () => {
    expect(await exported("policy.ts", "--to", "notice", "--out", "notice.md")).toEqual({
      code: 0,
      text: "",
      errors: "Written: notice.md\n",
    });
    const first = readFileSync(join(folder, "notice.md"), "utf8");

    const again = await exported("policy.ts", "--to", "register", "--out", "notice.md");
    expect(again.code).toBe(2);
    expect(again.errors).toBe("notice.md exists and is left as it is; name another file, or remove it first.\n");
    expect(readFileSync(join(folder, "notice.md"), "utf8")).toBe(first);
  });

  it("ends with 2 on a policy that does not load, and names the line", async () => {
    const { code, text, errors } = await exported("broken.ts", "--to", "notice");
    expect({ code, text }).toEqual({ code: 2, text: "" });
    expect(errors).toMatch(/broken\.ts:6 {2}langages: /);
  });

  it.each([
    [["--to", "notice"], "Name one policy file."],
    [["policy.ts", "policy.ts", "--to", "notice"], "Name one policy file."],
    [["policy.ts"], "--to is one of register"],
    [["policy.ts", "--to", "constructor"], "--to is one of register"],
    [["policy.ts", "--to", "dpv", "--format", "md"], "--format of dpv is one of json."],
    [["policy.ts", "--to", "notice", "--language", "de"], "--language is one of en, fr."],
    [["policy.ts", "--to", "notice", "--force"], "--force"],
  ])("ends with 2 and says how it is used when called with %j", async (args, says) => {
    const { code, text, errors } = await exported(...args);
    expect({ code, text }).toEqual({ code: 2, text: "" });
    expect(errors).toContain(says);
    expect(errors).toContain("Usage: wherefore policy export FILE --to");
  });
});
