import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoStaff, staffIn } from "../src/staff.ts";
import { ada, register, runApp, signIn, type RunningApp } from "./running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await runApp();
});
afterAll(() => app.stop());

describe("the support desk", () => {
  it("shows an employee with the role what support covers of a customer, and no more", async () => {
    const { id } = await register(app);
    const employee = await signIn(app);

    const answer = await employee("GET", `/support/customers/${id}`);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ id, firstName: ada.firstName, lastName: ada.lastName, email: ada.email, phone: ada.phone });
  });

  it("denies a customer, also their own file", async () => {
    const { customer, id } = await register(app);

    const answer = await customer("GET", `/support/customers/${id}`);
    expect(answer.status).toBe(403);
    expect(answer.body["reasons"]).toEqual(["accessor-not-authorised"]);
    expect(answer.text).not.toContain(ada.email);
  });

  it("denies an employee without the role", async () => {
    const { id } = await register(app);
    const clerk = { email: "kim@papers.example", password: "another password" };
    await staffIn(app.database).add(clerk, ["sales"]);
    const employee = app.visitor();
    expect((await employee("POST", "/staff/session", clerk)).status).toBe(204);

    expect((await employee("GET", `/support/customers/${id}`)).body["reasons"]).toEqual(["accessor-not-authorised"]);
  });

  it("denies somebody who is not signed in", async () => {
    const { id } = await register(app);

    const answer = await app.visitor()("GET", `/support/customers/${id}`);
    expect(answer.status).toBe(403);
    expect(answer.body["reasons"]).toContain("accessor-not-authorised");
  });

  it("says that there is no such customer to those who may know", async () => {
    const employee = await signIn(app);

    expect((await employee("GET", "/support/customers/0f8c2c4e-0000-4000-8000-000000000000")).status).toBe(404);
  });
});

describe("signing in as staff", () => {
  it("answers a wrong password and an unknown address alike, and starts no session", async () => {
    const wrong = await app.visitor()("POST", "/staff/session", { ...demoStaff, password: "wrong" });
    const unknown = await app.visitor()("POST", "/staff/session", { ...demoStaff, email: "nobody@papers.example" });

    expect([wrong.status, wrong.text]).toEqual([unknown.status, unknown.text]);
    expect(wrong.status).toBe(401);
    expect([...wrong.headers.getSetCookie(), ...unknown.headers.getSetCookie()]).toEqual([]);
  });

  it("keeps passwords as hashes only", () => {
    const rows = app.database.prepare("SELECT * FROM staff").all();

    expect(JSON.stringify(rows.map((row) => Object.values(row).map(String)))).not.toContain(demoStaff.password);
  });
});
