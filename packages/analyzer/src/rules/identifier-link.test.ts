import { describe, expect, it } from "vitest";
import { findingsOf, saidOf } from "../../test/findings-of.ts";

const order = "export interface Order { customerId: string; total: number }";
const on = '{ "rules": { "identifier-link": "on" } }';

describe("identifier-link", () => {
  it("says nothing unless it is switched on", async () => {
    expect(await saidOf("identifier-link", order)).toEqual([]);
  });

  it("reports a key that leads to a person, and marks it", async () => {
    const [finding] = await findingsOf("identifier-link", { "app.ts": order, "wherefore.json": on });
    expect(finding?.message).toContain("`Order.customerId` links its row to a person");
    expect(finding?.fixes[0]?.edits[0]?.newText).toContain("@category identifier.");
  });

  it("accepts a marked key, and keys of things", async () => {
    const code = "export interface Order { /** @category identifier.user_id */ customerId: string; orderId: string }";
    expect(await saidOf("identifier-link", code, on)).toEqual([]);
  });
});
