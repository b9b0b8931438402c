import { describe, expect, it } from "vitest";
import { findingsOf, saidOf } from "../../test/findings-of.ts";

const start = `import express from "express"; import { privacy } from "./privacy.ts";
interface User { /** @category contact.email */ email: string; /** @category contact.phone */ phone: string }
declare const users: Map<string, User>; const app = express(); const news = privacy.purpose("newsletter");`;

const shape =
  'import * as z from "zod"; import { personal } from "@wherefore/core"; const Form = z.object({ email: personal(z.email(), "contact.email"), phone: personal(z.string(), "contact.phone") });';

const said = (code: string): Promise<string[]> => saidOf("purpose-mismatch", `${start}\n${code}`);

describe("purpose-mismatch accepts", () => {
  it.each([
    ["what the purpose covers", 'app.get("/a", news, (req, res) => { res.json({ email: users.get("a").email }); });'],
    ["a route without a purpose, which has a rule of its own", 'app.get("/a", (req, res) => { res.json(users.get("a").phone); });'],
    [
      "a purpose nobody knows, which has a rule of its own",
      'app.get("/a", privacy.purpose("other"), (req, res) => { res.json(users.get("a").phone); });',
    ],
    [
      "a route of several purposes that cover it together",
      'app.get("/a", privacy.oneOf(["newsletter", "support"], pick, (req, res) => { res.json(users.get("a")); })); declare function pick(): string;',
    ],
    [
      "what comes out of the declared body, which the guard has filtered",
      `${shape} app.post("/a", privacy.purpose("newsletter", { body: Form }), (req, res) => { const row = { id: 1, ...req.body }; res.json(row); });`,
    ],
    [
      "a body that is taken whole: the guard has removed the rest",
      'app.post("/a", news, (req, res) => { save(req.body); res.end(); }); declare function save(all: User): void;',
    ],
  ])("%s", async (_, code) => {
    expect(await said(code)).toEqual([]);
  });
});

describe("purpose-mismatch reports", () => {
  it("what is sent for another purpose", async () => {
    expect(await said('app.get("/a", news, (req, res) => { res.json({ phone: users.get("a").phone }); });')).toEqual([
      "error: GET /a sends phone (contact.phone), which its purpose newsletter does not cover; leave it out, or declare the purpose it is for.",
    ]);
  });

  it("a row that is sent whole", async () => {
    expect(await said('app.get("/a", news, (req, res) => { res.json(users.get("a")); });')).toHaveLength(1);
  });

  it("what is read by its name alone, as information", async () => {
    const [first] = await said(
      'app.post("/a", news, (req, res) => { save(req.body.phoneNumber); res.end(); }); declare function save(all: string): void;',
    );
    expect(first).toMatch(/^information: POST \/a reads phoneNumber \(contact\.phone\)/);
  });

  it("where the purpose is declared", async () => {
    const code = `${start} app.get("/a", news, (req, res) => { res.json(users.get("a")); });`;
    const [finding] = await findingsOf("purpose-mismatch", { "app.ts": code });
    expect(finding).toMatchObject({ purposes: ["newsletter"], related: [{ message: "newsletter covers contact.email" }] });
  });
});
