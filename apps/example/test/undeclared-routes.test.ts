import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ada, register, runApp, signIn, type RunningApp } from "./running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await runApp();
});
afterAll(() => app.stop());

describe("a route that declares no purpose", () => {
  it("stays shut, to staff as to customers, and sends nothing", async () => {
    const { customer } = await register(app);

    for (const caller of [customer, await signIn(app), app.visitor()]) {
      const answer = await caller("GET", "/export");
      expect(answer.status).toBe(403);
      expect(answer.type).toContain("application/problem+json");
      expect(answer.body["reasons"]).toEqual(["purpose-not-declared"]);
      expect(answer.text).not.toContain(ada.email);
    }
  });

  it("is named by the report of the guard, and is the only one", () => {
    const { missing } = app.guard.report(app.app);

    expect(missing).toHaveLength(1);
    expect(missing[0]).toContain("GET /export");
  });
});

describe("a route without personal data", () => {
  it("is open to anybody", async () => {
    const answer = await app.visitor()("GET", "/health");

    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ status: "up" });
  });
});

describe("ordinary traffic", () => {
  it("keeps its status: a path that does not exist, a body that cannot be read", async () => {
    expect((await app.visitor()("GET", "/no-such-page")).status).toBe(404);
    const response = await fetch(`${app.origin}/accounts`, { method: "POST", headers: { "content-type": "application/json" }, body: "{" });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ message: "This request cannot be read." });
  });
});
