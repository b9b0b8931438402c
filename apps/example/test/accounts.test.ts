import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ada, register, runApp, type RunningApp } from "./running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await runApp();
});
afterAll(() => app.stop());

describe("opening an account", () => {
  it("keeps what registration covers, and starts a session", async () => {
    const answer = await app.visitor()("POST", "/accounts", ada);

    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({ ...ada, jobTitle: undefined, id: expect.any(String) as string });
    expect(answer.headers.getSetCookie().map((cookie) => cookie.split("=")[0])).toEqual(["papers", "papers.sig"]);
  });

  it("keeps the job title from the handler, so that it is stored nowhere", async () => {
    const { id } = await register(app);

    const row = app.database.prepare("SELECT * FROM customer WHERE id = ?").get(id);
    expect(Object.keys(row ?? {})).toEqual(["id", "firstName", "lastName", "email", "phone", "company"]);
    expect(JSON.stringify(row)).not.toContain(ada.jobTitle);
  });

  it("keeps nothing of a form that is not filled in", async () => {
    const before = app.database.prepare("SELECT count(*) AS n FROM customer").get();
    const answer = await app.visitor()("POST", "/accounts", { ...ada, email: undefined });

    expect(answer.status).toBe(400);
    expect(answer.type).toContain("application/problem+json");
    expect(answer.body["type"]).toBe("urn:wherefore:problem:body-invalid");
    expect(app.database.prepare("SELECT count(*) AS n FROM customer").get()).toEqual(before);
  });
});

describe("looking at one's account", () => {
  it("answers the caller's own data", async () => {
    const { customer, id } = await register(app);

    const answer = await customer("GET", "/me");
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ id, email: ada.email, company: ada.company });
  });

  it("answers nobody who is not signed in, and says how to mend it", async () => {
    const answer = await app.visitor()("GET", "/me");

    expect(answer.status).toBe(403);
    expect(answer.body).toMatchObject({ reasons: ["data-subject-unidentified"], remedies: [{ do: "authenticate" }] });
  });

  it("shows one customer nothing of another", async () => {
    await register(app);
    const { customer } = await register(app, { ...ada, email: "grace@analytical.example" });

    expect((await customer("GET", "/me")).text).not.toContain(ada.email);
  });
});
