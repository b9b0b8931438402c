import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { register, runApp, type RunningApp } from "./running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await runApp();
});
afterAll(() => app.stop());

describe("a customer's choices", () => {
  it("are listed for every purpose that rests on consent, and for no other", async () => {
    const { customer } = await register(app);
    await customer("POST", "/privacy/consents/newsletter", { choice: "give" });

    const answer = await customer("GET", "/privacy/consents");
    expect(answer.status).toBe(200);
    expect(answer.body["consents"]).toEqual([
      expect.objectContaining({ purpose: "newsletter", state: "given" }),
      expect.objectContaining({ purpose: "lead-follow-up", state: "unknown" }),
    ]);
  });

  it("cannot be made for a purpose that does not rest on consent", async () => {
    const { customer } = await register(app);

    expect((await customer("POST", "/privacy/consents/account", { choice: "give" })).status).toBe(404);
    expect((await customer("POST", "/privacy/consents/acount", { choice: "give" })).status).toBe(404);
  });

  it("are one of three words", async () => {
    const { customer } = await register(app);

    const answer = await customer("POST", "/privacy/consents/newsletter", { choice: "maybe" });
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain("maybe");
  });

  it("cannot be made for somebody who is not signed in", async () => {
    const answer = await app.visitor()("POST", "/privacy/consents/newsletter", { choice: "give" });

    expect(answer.status).toBe(403);
    expect(answer.body["reasons"]).toEqual(["data-subject-unidentified"]);
  });
});
