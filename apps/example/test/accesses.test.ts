import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { register, runApp, signIn, type RunningApp } from "./running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await runApp();
});
afterAll(() => app.stop());

describe("the accesses to a customer's data", () => {
  it("are theirs to see: when, which route, for what purpose, which categories, what was decided, and in which role", async () => {
    const { customer, id } = await register(app);
    const employee = await signIn(app);
    await employee("GET", `/support/customers/${id}`);
    await customer("POST", "/newsletter");

    const answer = await customer("GET", "/privacy/accesses");
    expect(answer.status).toBe(200);
    const accesses = answer.body["accesses"] as { at: string; route: string }[];
    expect(accesses.map(({ at }) => Date.parse(at))).not.toContain(NaN);
    expect(accesses).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          route: "POST /newsletter",
          purpose: "newsletter",
          decision: "deny",
          reasons: ["consent-missing"],
          roles: [],
        }),
        expect.objectContaining({
          route: "GET /support/customers/:id",
          purpose: "support",
          decision: "permit",
          roles: ["support"],
          categories: expect.arrayContaining(["contact.email", "contact.phone", "identity.name"]) as string[],
        }),
        expect.objectContaining({ route: "POST /accounts", purpose: "registration", decision: "permit" }),
      ]),
    );
  });

  it("are nobody else's to see", async () => {
    const { customer } = await register(app);
    const other = await register(app);
    await other.customer("POST", "/newsletter");

    expect((await customer("GET", "/privacy/accesses")).text).not.toContain("newsletter");
    expect((await app.visitor()("GET", "/privacy/accesses")).status).toBe(403);
  });
});
