import { describe, expect, it } from "vitest";
import { saidOf } from "../../test/findings-of.ts";

const entity = (fields: string): string => `import { Entity } from "typeorm"; @Entity() export class Reader { ${fields} }`;
const said = (code: string): Promise<string[]> => saidOf("require-retention", code);

describe("require-retention accepts", () => {
  it.each([
    ["a purpose that states a retention", entity("/** @category contact.phone */ phone: string")],
    ["another purpose that does", entity("/** @category identity.name */ name: string")],
    ["what is not stored", "export interface Reader { /** @category own.card */ card: string }"],
    ["what no purpose covers, which has a rule of its own", entity("/** @category profile.job */ job: string")],
  ])("%s", async (_, code) => {
    expect(await said(code)).toEqual([]);
  });
});

describe("require-retention reports", () => {
  it("a model once, with the fields nobody says how long are kept", async () => {
    const policy = `import { definePolicy } from "@wherefore/core"; export const own = definePolicy({ id: "b", languages: ["en"],
      purposes: { letters: { lawfulBasis: "contract", categories: ["contact.email", "identity.name"], retention: "not-stated" } } });`;
    const code = `${entity("/** @category contact.email */ email: string; /** @category identity.name */ name: string")} ${policy}`;
    expect(await saidOf("require-retention", code, '{ "policy": "./app.ts" }')).toEqual([
      "information: `Reader.email`, `Reader.name`: letters states no retention; say in the policy how long this is kept.",
    ]);
  });
});
