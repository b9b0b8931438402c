import { describe, expect, it } from "vitest";
import { pathOf, policySource, privacySource, projectOf, scanOf } from "../../test/project-of.ts";

const other = policySource.replace('id: "papers"', 'id: "other"');
const model = "export interface User { /** @category contact.email */ email: string }";

async function governing(files: Record<string, string>, file = "src/model.ts"): Promise<string | undefined> {
  const project = projectOf({ "package.json": "{}", "src/model.ts": model, ...files });
  await project.scan();
  return project.policyOf(pathOf(file))?.id;
}

describe("the policy that governs a file", () => {
  it("is the only one its package defines", async () => {
    expect(await governing({ "src/policy.ts": policySource })).toBe("papers");
  });

  it("is the one handed to wherefore, when the package defines several", async () => {
    expect(await governing({ "src/policy.ts": policySource, "src/privacy.ts": privacySource, "drafts/policy.ts": other })).toBe("papers");
  });

  it("is the one the nearest wherefore.json upwards names", async () => {
    const files = { "src/policy.ts": policySource, "drafts/policy.ts": other, "wherefore.json": '{ "policy": "./drafts/policy.ts" }' };
    expect(await governing(files)).toBe("other");
    expect(await governing({ ...files, "src/wherefore.json": '{ "policy": "./policy.ts" }' })).toBe("papers");
  });

  it("is found as ever where wherefore.json names none", async () => {
    expect(await governing({ "src/policy.ts": policySource, "wherefore.json": "{}" })).toBe("papers");
  });

  it("is not that of another package", async () => {
    const files = { "src/policy.ts": policySource, "lib/package.json": "{}", "lib/policy.ts": other, "lib/model.ts": model };
    expect(await governing(files)).toBe("papers");
    expect(await governing(files, "lib/model.ts")).toBe("other");
  });

  it("is none when the package has none", async () => {
    expect(await governing({})).toBeUndefined();
  });
});

describe("a scan could not be trusted", () => {
  it("when several policies could govern; it names them all", async () => {
    const { failures, findings } = await scanOf({ "package.json": "{}", "a.ts": policySource, "b.ts": other, "model.ts": model });
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatchObject({ code: "ERR_WHEREFORE_POLICY_AMBIGUOUS", related: [{ file: pathOf("b.ts") }] });
    expect(failures[0]?.message).toContain("a.ts, b.ts");
    expect(findings).toEqual([]);
  });

  it.each([
    ["names a file that is missing", '{ "policy": "./nowhere.ts" }'],
    ["names a file without a policy", '{ "policy": "./model.ts" }'],
  ])("when wherefore.json %s", async (_, settings) => {
    const { failures } = await scanOf({ "package.json": "{}", "model.ts": model, "wherefore.json": settings });
    expect(failures).toMatchObject([{ code: "ERR_WHEREFORE_POLICY_NOT_FOUND", file: pathOf("wherefore.json") }]);
  });

  it.each([
    ["is not JSON", "policy: x", "no JSON object"],
    ["is a list", "[]", "no JSON object"],
    ["holds a setting nobody knows", '{ "polcy": "./policy.ts" }', "“polcy” is no setting"],
    ["names no file as its policy", '{ "policy": 1 }', "“policy” is the path of a file"],
    ["names registrars that are no texts", '{ "registrars": [1] }', "“registrars” is a list of texts"],
    ["switches a rule that does not exist", '{ "rules": { "no-such-rule": "off" } }', "“no-such-rule” is no rule"],
    ["switches a rule to a word nobody knows", '{ "rules": { "over-fetch": "loud" } }', "the rule over-fetch is “on” or “off”"],
    ["names a prototype", '{ "__proto__": { "policy": "./x.ts" } }', "“__proto__” is no setting"],
  ])("when wherefore.json %s; it says so", async (_, settings, said) => {
    const { failures } = await scanOf({ "package.json": "{}", "model.ts": model, "wherefore.json": settings });
    expect(failures).toMatchObject([{ code: "ERR_WHEREFORE_OPTIONS_INVALID", file: pathOf("wherefore.json") }]);
    expect(failures[0]?.message).toContain(said);
  });
});
