import { describe, expect, it } from "vitest";
import { scanOf } from "../../test/project-of.ts";

async function told(dictionary: object): Promise<string[]> {
  const { fields } = await scanOf({
    "package.json": "{}",
    "wherefore.json": JSON.stringify({ dictionary }),
    "model.ts": "export interface User { sobriquet_fr: string; email: string } export interface Shelf { SobriquetFr: string }",
  });
  return fields
    .filter(({ confidence }) => confidence !== "low")
    .map(({ container, field, category }) => `${container}.${field}: ${category}`);
}

describe("the dictionary of a project", () => {
  it("says what a word of its own means, however it is written", async () => {
    expect(await told({ sobriquetFr: "identity.name" })).toEqual([
      "User.sobriquet_fr: identity.name",
      "User.email: contact.email",
      "Shelf.SobriquetFr: identity.name",
    ]);
  });

  it("may speak of one owner only, and takes back what a name seems to say", async () => {
    expect(await told({ "User.sobriquetFr": "own.nick", email: "not-personal" })).toEqual(["User.sobriquet_fr: own.nick"]);
  });

  it("gives its word as evidence", async () => {
    const { fields } = await scanOf({
      "package.json": "{}",
      "wherefore.json": '{ "dictionary": { "sobriquet": "identity.name" } }',
      "model.ts": "export interface User { sobriquet: string }",
    });
    expect(fields).toMatchObject([{ confidence: "high", source: "name", evidence: ["the dictionary of wherefore.json says so"] }]);
  });

  it.each([
    [{ sobriquet: "identity.nmae" }, "“identity.nmae” is no category"],
    [["sobriquet"], "“dictionary” is an object"],
    [{ sobriquet: 1 }, "is no category"],
  ])("that says %j is refused", async (dictionary, said) => {
    const { failures } = await scanOf({
      "package.json": "{}",
      "wherefore.json": JSON.stringify({ dictionary }),
      "model.ts": "export interface User { email: string }",
    });
    expect(failures[0]?.message).toContain(said);
  });
});
