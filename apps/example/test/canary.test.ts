import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { register, runApp, signIn, type RunningApp } from "./running-app.ts";

const canary = {
  firstName: "Qzxcanaryone",
  lastName: "Qzxcanarytwo",
  email: "qzxcanary@three.example",
  phone: "+33900canary",
  jobTitle: "Qzxcanaryfour",
  company: "Qzxcanaryfive",
};

let app: RunningApp;
beforeAll(async () => {
  app = await runApp();
});
afterAll(() => app.stop());

describe("the guard's store", () => {
  it("holds names and pseudonyms, and nothing of what anybody typed, was sent or is called", async () => {
    const { customer, id } = await register(app, canary);
    await customer("POST", "/privacy/consents/newsletter", { choice: "give" });
    await customer("POST", `/newsletter?note=${canary.lastName}`);
    await customer("GET", "/me");
    await (
      await signIn(app)
    )("GET", `/support/customers/${id}`);
    await customer("GET", `/support/customers/${id}`);
    await customer("GET", "/privacy/accesses");

    const files = readdirSync(app.folder).filter((name) => name.startsWith("papers.db"));
    const held = (names: readonly string[]): string => names.map((name) => readFileSync(join(app.folder, name), "latin1")).join("");
    expect(held(files)).toContain("/support/customers/:id");
    for (const token of Object.values(canary)) expect(held(files)).not.toContain(token);
    // The key file is what ties a pseudonym to a person; the database and its log alone do not.
    expect(held(files)).toContain(id);
    expect(held(files.filter((name) => !name.startsWith("papers.db.keys")))).not.toContain(id);
  });
});
