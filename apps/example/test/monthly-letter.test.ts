import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { customersIn } from "../src/customers.ts";
import { sendMonthlyLetter } from "../src/jobs/monthly-letter.ts";
import { outboxIn } from "../src/outbox.ts";
import { ada, register, runApp, type RunningApp } from "./running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await runApp();
});
afterAll(() => app.stop());

describe("the monthly letter", () => {
  it("goes to the customers who may get it, and the record says to whom it was disclosed", async () => {
    const { guard, database } = app;
    const [willing, silent, changed, refused] = [await register(app), await register(app), await register(app), await register(app)];
    const choose = (customer: typeof willing, choice: string): Promise<unknown> =>
      customer.customer("POST", "/privacy/consents/newsletter", { choice });
    await choose(willing, "give");
    await choose(changed, "give");
    await choose(changed, "withdraw");
    await choose(refused, "refuse");

    const outbox = outboxIn(database);
    expect(await sendMonthlyLetter({ guard, customers: customersIn(database), outbox }, "Papers of May")).toBe(1);
    expect(outbox.waiting()).toEqual([{ to: ada.email, name: "Ada Byron", subject: "Papers of May" }]);

    const said = await Promise.all([willing, silent, changed, refused].map(({ id }) => guard.accessesOf(id, { limit: 1 })));
    expect(said.map(([access]) => [access?.route, access?.decision, access?.reasons])).toEqual([
      ["monthly letter", "permit", []],
      ["monthly letter", "deny", ["consent-missing"]],
      ["monthly letter", "deny", ["consent-withdrawn"]],
      ["monthly letter", "deny", ["consent-refused"]],
    ]);
    const [entry] = await app.store.record.accessesOf({ id: willing.id, as: "person" }, { limit: 1 });
    expect(entry).toMatchObject({
      operation: "disclose",
      recipient: "mailer",
      channel: "email",
      form: "personal",
      categories: ["identity.name", "contact.email"],
      accessor: null,
    });
  });
});
