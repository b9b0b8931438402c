import { describe, expect, it } from "vitest";
import { saidOf } from "../../test/findings-of.ts";
import { ruleIds } from "./rule-ids.ts";
import { ruleSummaries } from "./rules.ts";

describe("the rules", () => {
  it("are those with an id, each once, in one order", () => {
    expect(ruleSummaries.map(({ id }) => id)).toEqual([...ruleIds]);
  });

  it("can be switched off one by one", async () => {
    const code = "export interface User { email: string }";
    expect(await saidOf("require-purpose", code)).toHaveLength(1);
    expect(await saidOf("require-purpose", code, '{ "rules": { "require-purpose": "off" } }')).toEqual([]);
  });
});
