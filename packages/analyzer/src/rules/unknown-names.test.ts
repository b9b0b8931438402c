import { describe, expect, it } from "vitest";
import { policySource, privacySource, scanOf } from "../../test/project-of.ts";
import type { Finding } from "../finding.ts";

async function findingsOf(rule: string, code: string): Promise<readonly Finding[]> {
  const { findings } = await scanOf({ "package.json": "{}", "policy.ts": policySource, "privacy.ts": privacySource, "app.ts": code });
  return findings.filter((finding) => finding.rule === rule);
}

const routes = 'import { privacy } from "./privacy.ts";\n';
const marks = 'import * as z from "zod"; import { personal, fieldsOf, notPersonal } from "@wherefore/core";\n';

describe("unknown-purpose", () => {
  it.each([
    ["a purpose of the policy", 'export const view = privacy.purpose("account");'],
    ["several of them", 'export const either = privacy.oneOf(["account", "newsletter"], () => "account", () => {});'],
    ["a constant that holds one", 'const name = "account"; export const view = privacy.purpose(name);'],
    ["the word purpose elsewhere", 'export const form = { purpose: (name: string) => name }; form.purpose("anything");'],
  ])("accepts %s", async (_, code) => {
    expect(await findingsOf("unknown-purpose", routes + code)).toEqual([]);
  });

  it.each([
    [
      "a misspelt purpose",
      'export const view = privacy.purpose("acount");',
      "“acount” is no purpose of the policy “papers”; did you mean “account”?",
    ],
    [
      "a purpose nobody declared",
      'export const view = privacy.purpose("profiling");',
      "“profiling” is no purpose of the policy “papers”; it declares account, newsletter",
    ],
    [
      "one of several",
      'export const e = privacy.oneOf(["account", "newsleter"], () => "account", () => {});',
      "“newsleter” is no purpose of the policy “papers”; did you mean “newsletter”?",
    ],
    [
      "a misspelt constant",
      'const name = "acount"; export const view = privacy.purpose(name);',
      "“acount” is no purpose of the policy “papers”; did you mean “account”?",
    ],
    [
      "a purpose asked of a running guard",
      'const guard = privacy.start({}); export const g = guard.for("newsleter", 1);',
      "“newsleter” is no purpose of the policy “papers”; did you mean “newsletter”?",
    ],
  ])("reports %s", async (_, code, message) => {
    expect((await findingsOf("unknown-purpose", routes + code)).map((finding) => finding.message)).toEqual([message]);
  });

  it("offers the likely name, between the quotation marks that stand there", async () => {
    const [finding] = await findingsOf("unknown-purpose", `${routes}export const view = privacy.purpose('acount');`);
    expect(finding?.fixes[0]?.edits).toEqual([
      { file: "/app/app.ts", range: { start: { line: 1, character: 37 }, end: { line: 1, character: 43 } }, newText: "account" },
    ]);
  });
});

describe("unknown-category", () => {
  it.each([
    ["a built-in leaf", 'export const a = personal(z.string(), "contact.email");'],
    ["a leaf of one's own", 'export const a = personal(z.string(), "own.vat_number");'],
    ["a chapter of another documentation tool", "/** @category Models */ export interface A { id: string }"],
    ["a field that holds nothing personal", "interface A { x: string } export const a = fieldsOf<A>()({ x: notPersonal });"],
  ])("accepts %s", async (_, code) => {
    expect(await findingsOf("unknown-category", marks + code)).toEqual([]);
  });

  it.each([
    ["in a mark", 'export const a = personal(z.string(), "contact.emial");', "contact.emial"],
    ["in a field map", 'interface A { x: string } export const a = fieldsOf<A>()({ x: "contact.emial" as never });', "contact.emial"],
    ["in a comment", "export interface A { /** @category contact.emial */ x: string }", "contact.emial"],
    ["in a malformed leaf of one's own", 'export const a = personal(z.string(), "own.VAT");', "own.VAT"],
  ])("reports a wrong name %s, once", async (_, code, name) => {
    expect((await findingsOf("unknown-category", marks + code)).map(({ category }) => category)).toEqual([name]);
  });

  it("offers the likely name where there is one", async () => {
    const [finding] = await findingsOf("unknown-category", `${marks}export interface A { /** @category contact.emial */ x: string }`);
    expect(finding?.message).toBe("“contact.emial” is no personal-data category; did you mean “contact.email”?");
    expect(finding?.fixes[0]?.edits[0]).toMatchObject({
      range: { start: { line: 1, character: 35 }, end: { line: 1, character: 48 } },
      newText: "contact.email",
    });
  });
});
