import { describe, expect, it } from "vitest";
import { findingsOf, saidOf } from "../../test/findings-of.ts";

const said = (code: string): Promise<string[]> => saidOf("category-mismatch", code);

describe("category-mismatch accepts", () => {
  it.each([
    ["a mark that says what the name says", "export interface User { /** @category contact.email */ email: string }"],
    ["a near family", "export interface User { /** @category location.coarse */ city: string; street: string; postcode: string }"],
    ["an own category", "export interface User { /** @category own.login */ email: string }"],
    ["a name that says nothing", "export interface User { /** @category contact.email */ reachAt: string }"],
    [
      "several categories, of which one is the name's",
      "export interface User { /** @category contact.email identity.name */ email: string }",
    ],
    ["a field without a mark", "export interface User { email: string }"],
  ])("%s", async (_, code) => {
    expect(await said(code)).toEqual([]);
  });
});

describe("category-mismatch reports", () => {
  it("a mark the name contradicts", async () => {
    expect(await said("export interface User { /** @category financial.bank_account */ email: string }")).toEqual([
      "warning: `User.email` is marked financial.bank_account, and its name says contact.email; one of them is wrong.",
    ]);
  });

  it("offering the name's category, and preferring neither", async () => {
    const code = "export interface User { /** @category financial.bank_account */ email: string }";
    const [finding] = await findingsOf("category-mismatch", { "app.ts": code });
    expect(finding?.fixes[0]).toMatchObject({ preferred: false, edits: [{ newText: "contact.email" }] });
  });
});
