import { describe, expect, it } from "vitest";
import { saidOf } from "../../test/findings-of.ts";

const start = `import express from "express"; import { privacy } from "./privacy.ts"; const app = express();
interface User { /** @category contact.email */ email: string; /** @category contact.phone */ phone: string }
declare const users: { findById(id: string, options?: object): Promise<User> };`;
const fetched = (query: string): string =>
  `${start} app.get("/a", privacy.purpose("newsletter"), async (req, res) => { const user = await ${query}; res.json({ email: user.email }); });`;
const on = '{ "rules": { "over-fetch": "on" } }';

describe("over-fetch", () => {
  it("says nothing unless it is switched on", async () => {
    expect(await saidOf("over-fetch", fetched('users.findById("1")'))).toEqual([]);
  });

  it("reports a row that is fetched whole", async () => {
    expect(await saidOf("over-fetch", fetched('users.findById("1")'), on)).toEqual([
      "information: GET /a fetches phone, which newsletter does not cover; select the fields it needs.",
    ]);
  });

  it("accepts a query that selects", async () => {
    expect(await saidOf("over-fetch", fetched('users.findById("1", { select: { email: true } })'), on)).toEqual([]);
  });
});
