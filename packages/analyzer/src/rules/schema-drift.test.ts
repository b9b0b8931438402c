import { describe, expect, it } from "vitest";
import { pathOf } from "../../test/project-of.ts";
import { findingsOf } from "../../test/findings-of.ts";

const form =
  'import * as z from "zod"; import { personal } from "@wherefore/core"; export const CreateUserDto = z.object({ phone: personal(z.string(), "contact.phone") });';
const row = (mark: string): string => `export interface UserRow { /** ${mark} */ phone: string }`;

describe("schema-drift accepts", () => {
  it.each([
    ["declarations that agree", row("@category contact.phone")],
    ["a declaration that says nothing", "export interface UserRow { phone: string }"],
    ["another kind of thing", "export interface Shop { /** @notPersonal the shop's own */ phone: string }"],
  ])("%s", async (_, code) => {
    expect(await findingsOf("schema-drift", { "form.ts": form, "row.ts": code })).toEqual([]);
  });
});

describe("schema-drift reports", () => {
  it("a field that two declarations hold for different things, at the second", async () => {
    const [finding, ...others] = await findingsOf("schema-drift", { "form.ts": form, "row.ts": row("@category identity.name") });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      file: pathOf("row.ts"),
      severity: "warning",
      message: "`UserRow.phone` is identity.name here and contact.phone in `CreateUserDto`; let both say the same.",
      related: [{ file: pathOf("form.ts") }],
      fixes: [{ edits: [{ newText: "contact.phone" }] }],
    });
  });

  it("a field that one of them holds for not personal", async () => {
    const [finding] = await findingsOf("schema-drift", { "form.ts": form, "row.ts": row("@notPersonal no") });
    expect(finding?.message).toContain("is not personal here and contact.phone in");
  });
});
