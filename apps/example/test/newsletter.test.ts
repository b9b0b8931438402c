import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lettersIn } from "../src/letters.ts";
import { register, runApp, type RunningApp } from "./running-app.ts";
import type { Visitor } from "./visitor.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await runApp();
});
afterAll(() => app.stop());

const choose = (customer: Visitor, choice: string): ReturnType<Visitor> => customer("POST", "/privacy/consents/newsletter", { choice });

describe("the newsletter", () => {
  it("is not sent to somebody who never consented, and the answer says how to ask", async () => {
    const { customer, id } = await register(app);
    const answer = await customer("POST", "/newsletter");

    expect(answer.status).toBe(403);
    expect(answer.type).toContain("application/problem+json");
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(answer.body).toMatchObject({
      type: "urn:wherefore:problem:processing-denied",
      status: 403,
      purpose: "newsletter",
      reasons: ["consent-missing"],
      remedies: [{ do: "ask-consent", purpose: "newsletter" }],
    });
    expect(lettersIn(app.database).waitingFor(id)).toBe(0);
  });

  it("is sent after consent", async () => {
    const { customer, id } = await register(app);
    expect((await choose(customer, "give")).status).toBe(204);

    expect((await customer("POST", "/newsletter")).status).toBe(202);
    expect(lettersIn(app.database).waitingFor(id)).toBe(1);
  });

  it("is not sent after withdrawal", async () => {
    const { customer, id } = await register(app);
    await choose(customer, "give");
    expect((await choose(customer, "withdraw")).status).toBe(204);

    const answer = await customer("POST", "/newsletter");
    expect(answer.status).toBe(403);
    expect(answer.body["reasons"]).toEqual(["consent-withdrawn"]);
    expect(lettersIn(app.database).waitingFor(id)).toBe(0);
  });

  it("is not sent after refusal", async () => {
    const { customer } = await register(app);
    await choose(customer, "refuse");

    expect((await customer("POST", "/newsletter")).body["reasons"]).toEqual(["consent-refused"]);
  });

  it("is sent again to somebody who withdrew and then consented again", async () => {
    const { customer } = await register(app);
    await choose(customer, "give");
    await choose(customer, "withdraw");
    await choose(customer, "give");

    expect((await customer("POST", "/newsletter")).status).toBe(202);
  });

  it("rests on each person's own consent", async () => {
    const { customer } = await register(app);
    const other = await register(app);
    await choose(customer, "give");

    expect((await other.customer("POST", "/newsletter")).body["reasons"]).toEqual(["consent-missing"]);
  });
});
