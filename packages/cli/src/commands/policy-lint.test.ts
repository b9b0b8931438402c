import { WhereforeError, type Policy } from "@wherefore/core";
import { describe, expect, it } from "vitest";
import { policyLint, type ReadPolicyLiteral } from "./policy-lint.ts";

const spotless = {
  id: "papers",
  version: "2026-11-01",
  languages: ["en"],
  timeZone: "Europe/Paris",
  controller: { name: "Papers SAS", country: "FR", authority: "fr-cnil" },
  dataSubjects: { reader: { label: "Readers" } },
  categories: { contact: { label: "Contact data", includes: ["contact.email"] } },
  recipients: {},
  purposes: {
    account: {
      label: "Run your account",
      lawfulBasis: "contract",
      categories: ["contact"],
      retention: { until: "account-closed", plus: "P3M" },
    },
  },
  rights: { offered: ["access", "rectification", "erasure", "restriction", "portability", "complaint"], contact: "privacy@papers.example" },
} as const satisfies Policy;

const files: Readonly<Record<string, unknown>> = {
  "spotless.ts": spotless,
  "informed.ts": {
    ...spotless,
    purposes: { account: { ...spotless.purposes.account, lawfulBasis: { legitimateInterests: "Knowing readers" } } },
    rights: { ...spotless.rights, offered: [...spotless.rights.offered, "objection"] },
  },
  "undecided.ts": {
    ...spotless,
    purposes: { account: { ...spotless.purposes.account, lawfulBasis: { undecided: [] } } },
    changes: { notice: "P0D", by: ["website"] },
  },
  "young.ts": {
    ...spotless,
    controller: { ...spotless.controller, country: "DK", authority: "dk-datatilsynet" },
    trackers: [{ name: "a", domain: "papers.example", purpose: "account", lifetime: "P6M", consent: "required" }],
    trackerConsent: { validFor: "P6M" },
    minimumAge: { years: 13, of: "consent", unknown: "deny" },
  },
  "misspelt.ts": { ...spotless, prohibitons: {} },
};

const read: ReadPolicyLiteral = (file) => {
  if (!(file in files))
    throw new WhereforeError("ERR_WHEREFORE_POLICY_NOT_FOUND", "The file states no policy; name one that calls definePolicy.");
  return { value: files[file], lineOf: (path) => 10 + path.length };
};

async function run(...args: string[]): Promise<{ readonly code: number; readonly text: string; readonly errors: string }> {
  const written: string[] = [];
  const refused: string[] = [];
  const code = await policyLint(args, { write: (text) => written.push(text), error: (text) => refused.push(text) }, read);
  return { code, text: written.join(""), errors: refused.join("") };
}

describe("wherefore policy lint", () => {
  it("ends with 0 on a policy without a fault", async () => {
    expect(await run("spotless.ts")).toEqual({
      code: 0,
      text: "spotless.ts\n\n1 policy: 0 errors, 0 warnings, 0 for information\n",
      errors: "",
    });
  });

  it("ends with 0 where there is only information", async () => {
    const { code, text } = await run("informed.ts");
    expect(code).toBe(0);
    expect(text).toContain("balancing-out-of-reach");
    expect(text).toContain("0 errors, 0 warnings, 1 for information");
  });

  it("says part by part what is wrong, where, what to do, on what ground and where to read more", async () => {
    const { code, text } = await run("undecided.ts");
    expect(code).toBe(1);
    expect(text.split("\n")).toEqual([
      "undecided.ts",
      "  changes.notice",
      "    warning      changes.notice  (undecided.ts:12)",
      "                 Changes take effect without notice, also a new purpose, of which people have to be told before.",
      "                 To do: promise a term, for example P30D.",
      "                 notice-period-zero, GDPR Art. 5(1)(a), 13(3); WP 260 rev.01; @wherefore/core/docs/lint/notice-period-zero.md",
      "  purposes.account",
      "    error        purposes.account.lawfulBasis  (undecided.ts:13)",
      "                 account states no lawful basis, so all processing for it is denied.",
      "                 To do: choose the one it rests on, or drop the purpose.",
      "                 basis-missing, GDPR Art. 6(1), 13(1)(c); @wherefore/core/docs/lint/basis-missing.md",
      "",
      "1 policy: 1 error, 1 warning, 0 for information",
      "",
    ]);
  });

  it("writes the same findings as JSON", async () => {
    const { code, text } = await run("undecided.ts", "spotless.ts", "--format", "json");
    const report = JSON.parse(text) as {
      files: { file: string; findings: { rule: string; path: string[]; line: number }[] }[];
      counts: unknown;
    };
    expect(code).toBe(1);
    expect(report.files.map(({ file, findings }) => [file, findings.map(({ rule, path, line }) => [rule, path.join("."), line])])).toEqual([
      [
        "undecided.ts",
        [
          ["basis-missing", "purposes.account.lawfulBasis", 13],
          ["notice-period-zero", "changes.notice", 12],
        ],
      ],
      ["spotless.ts", []],
    ]);
    expect(report.counts).toEqual({ error: 1, warning: 1, information: 0 });
  });

  it("judges by the law of the day it is given", async () => {
    expect((await run("young.ts", "--on", "2023-12-31")).code).toBe(0);
    expect((await run("young.ts", "--on", "2024-01-01")).code).toBe(1);
  });

  it("ends with 2 on a policy that does not load, and lists everything that is wrong with it", async () => {
    const { code, errors } = await run("misspelt.ts");
    expect(code).toBe(2);
    expect(errors).toContain("misspelt.ts: the policy does not load, so it cannot be linted; mend it first");
    expect(errors).toContain("prohibitons");
  });

  it("ends with 2 on a file without a policy, and still lints the others", async () => {
    const { code, text, errors } = await run("nothing.ts", "undecided.ts");
    expect(code).toBe(2);
    expect(errors).toBe("nothing.ts: The file states no policy; name one that calls definePolicy.\n");
    expect(text).toContain("basis-missing");
  });

  it.each([[[]], [["a.ts", "--format", "xml"]], [["a.ts", "--on", "yesterday"]], [["a.ts", "--on", "2026-13-01"]], [["a.ts", "--fix"]]])(
    "ends with 2 and says how it is used when called with %j",
    async (args) => {
      const { code, text, errors } = await run(...args);
      expect({ code, text }).toEqual({ code: 2, text: "" });
      expect(errors).toMatch(/^Usage: wherefore policy lint FILE…/);
    },
  );
});
