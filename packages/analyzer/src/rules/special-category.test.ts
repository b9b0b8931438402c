import { describe, expect, it } from "vitest";
import { saidOf } from "../../test/findings-of.ts";

const said = (code: string): Promise<string[]> => saidOf("special-category", code);

describe("special-category accepts", () => {
  it.each([
    ["a purpose that states its condition", "export interface Patient { /** @category special.genetic */ genome: string }"],
    ["data that is not special", "export interface Patient { /** @category contact.phone */ phone: string }"],
    ["what no purpose covers, which has a rule of its own", "export interface Patient { /** @category special.religion */ faith: string }"],
    ["a name without a mark, which has a rule of its own", "export interface Patient { bloodType: string }"],
  ])("%s", async (_, code) => {
    expect(await said(code)).toEqual([]);
  });
});

describe("special-category reports", () => {
  it("special data whose purpose states no condition", async () => {
    expect(await said("export interface Patient { /** @category special.health */ bloodType: string }")).toEqual([
      "error: `Patient.bloodType` is special.health, and support states no condition of Art. 9(2); add specialCondition to the purpose, or stop keeping the field.",
    ]);
  });
});
