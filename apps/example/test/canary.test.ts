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

    const files = readdirSync(app.folder).filter((name) => name.startsWith("papers.db") && !name.includes("key"));
    expect(files).toContain("papers.db");
    const held = files.map((name) => readFileSync(join(app.folder, name), "latin1")).join("");
    expect(held).toContain("/support/customers/:id");
    for (const token of [...Object.values(canary), id]) expect(held).not.toContain(token);
  });
});
