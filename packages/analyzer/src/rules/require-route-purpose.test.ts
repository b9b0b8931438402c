import { describe, expect, it } from "vitest";
import { policySource, privacySource, scanOf } from "../../test/project-of.ts";
import type { RouteFacts } from "../routes/route-facts.ts";

const models = `
import * as z from "zod"; import { personal } from "@wherefore/core";
export const Customer = z.object({ id: z.string(), name: personal(z.string(), "identity.name"), email: personal(z.email(), "contact.email") });
export type Customer = z.infer<typeof Customer>;
export interface Customers { find(id: string): Promise<Customer | undefined>; all(): Customer[]; count(): number }
export declare const customers: Customers;`;

const head =
  'import express, { Router, type Request, type Response } from "express"; import { customers, Customer } from "./models.ts"; import { privacy } from "./privacy.ts"; declare const store: never; const app = express();\n';
const files = { "package.json": "{}", "policy.ts": policySource, "privacy.ts": privacySource, "models.ts": models };

async function reportsOn(code: string, more: Record<string, string> = {}): Promise<string[]> {
  const { findings } = await scanOf({ ...files, "app.ts": head + code, ...more });
  return findings.filter(({ rule }) => rule === "require-route-purpose").map(({ message }) => message.replace(/; put .*/, ""));
}

async function routeOf(code: string, more: Record<string, string> = {}): Promise<RouteFacts> {
  const { routes } = await scanOf({ ...files, "app.ts": head + code, ...more });
  return routes[0]!;
}

describe("require-route-purpose accepts a route", () => {
  it.each([
    ["that declares its purpose in place", 'app.get("/a", privacy.purpose("account"), (_req, res) => res.json(customers.all()));'],
    [
      "that declares it by a constant",
      'const view = privacy.purpose("account"); app.get("/a", view, (_req, res) => res.json(customers.all()));',
    ],
    [
      "that declares it in a list of handlers",
      'const view = privacy.purpose("account"); app.get("/a", [view, (_req, res) => res.json(customers.all())]);',
    ],
    [
      "that says it has no personal data",
      'app.use(privacy.start({ store })); app.get("/a", privacy.noPersonalData("health", (_req, res) => res.json({ up: true })));',
    ],
    [
      "that picks one of several purposes",
      'app.get("/a", privacy.oneOf(["account", "newsletter"], () => "account", (_req, res) => res.json(customers.all())));',
    ],
    [
      "that a table declares by method and path",
      'privacy.declare({ "GET /a": privacy.purpose("account") }); app.get("/a", (_req, res) => res.json(customers.all()));',
    ],
    ["without personal data where no guard stands", 'app.get("/a", (_req, res) => res.json({ count: customers.count() }));'],
    ["that only reads keys", 'app.get("/a/:userId", (req, res) => { void req.params.userId; res.end(); });'],
  ])("%s", async (_, code) => {
    expect(await reportsOn(code)).toEqual([]);
  });

  it("that declares its purpose by a constant of another file", async () => {
    const code = 'import { view } from "./views.ts"; app.get("/a", view, (_req, res) => res.json(customers.all()));';
    expect(
      await reportsOn(code, { "views.ts": 'import { privacy } from "./privacy.ts"; export const view = privacy.purpose("account");' }),
    ).toEqual([]);
  });

  it("of what is no router", async () => {
    expect(
      await reportsOn(
        'const cache = new Map<string, Customer>(); cache.get("/a"); const api = { get(_: string, _fn: () => unknown) {} }; api.get("x", () => customers.all());',
      ),
    ).toEqual([]);
  });
});

describe("require-route-purpose reports a route that sends", () => {
  it.each([
    ["what a method declares to return", 'app.get("/a", (_req, res) => { res.json(customers.all()); });'],
    ["what a promise holds", 'app.get("/a", async (_req, res) => { res.json(await customers.find("1")); });'],
    ["a variable", 'app.get("/a", (_req, res) => { const list = customers.all(); res.status(200).json({ list }); });'],
    ["an annotated variable", 'app.get("/a", (_req, res) => { const one: Customer = JSON.parse("{}"); res.json(one); });'],
    ["a value asserted to be one", 'app.get("/a", (_req, res) => { res.json(JSON.parse("{}") as Customer[]); });'],
    ["a parsed value", 'app.get("/a", (_req, res) => { res.json(Customer.parse({})); });'],
    ["an element of a list", 'app.get("/a", (_req, res) => { res.json(customers.all()[0]); });'],
    [
      "what is left of an object",
      'app.get("/a", (_req, res) => { const { id, ...rest } = customers.all()[0]!; res.json({ id, ...rest }); });',
    ],
    ["a mapped list", 'app.get("/a", (_req, res) => { res.json(customers.all().map((one) => ({ label: one.name, to: one.email }))); });'],
    ["a filtered list", 'app.get("/a", (_req, res) => { res.json(customers.all().filter((one) => one.id !== "").slice(0, 3)); });'],
    ["loop elements", 'app.get("/a", (_req, res) => { for (const one of customers.all()) res.write(JSON.stringify(one)); });'],
    [
      "text made from it",
      "app.get('/a', (_req, res) => { const one = customers.all()[0]!; res.send(`Dear ${one.name} <${one.email}>`); });",
    ],
    [
      "text a function makes from it",
      'function csv(rows: Customer[]): string { return rows.join(); } app.get("/a", (_req, res) => { res.type("csv").send(csv(customers.all())); });',
    ],
    [
      "what a function returns without saying so",
      'async function load() { const all = customers.all(); return { all }; } app.get("/a", async (_req, res) => { res.json((await load()).all); });',
    ],
    ["either of two values", 'app.get("/a", (_req, res) => { res.json(Math.random() > 1 ? customers.all() : []); });'],
    ["through a named handler", 'function handler(_req: Request, res: Response) { res.json(customers.all()); } app.get("/a", handler);'],
    ["through a wrapper", 'declare function wrap<T>(fn: T): T; app.get("/a", wrap(async (_req, res) => { res.json(customers.all()); }));'],
    [
      "through a helper that is handed the response",
      'function respond(res: Response, body: unknown) { res.json(body); } app.get("/a", (_req, res) => { respond(res, customers.all()); });',
    ],
    [
      "through a method of a class",
      'class Controller { all = (_req: Request, res: Response) => { res.json(customers.all()); } } const controller = new Controller(); app.get("/a", controller.all);',
    ],
    [
      "through a bound method",
      'class Controller { list = customers; all(_req: Request, res: Response) { res.json(this.list.all()); } } const controller = new Controller(); app.get("/a", controller.all.bind(controller));',
    ],
    ["on app.route", 'app.route("/a").get((_req, res) => { res.json(customers.all()); });'],
    ["from a nested function", 'app.get("/a", (_req, res) => { setTimeout(() => { res.json(customers.all()); }, 1); });'],
    ["after a promise", 'app.get("/a", (_req, res) => { customers.find("1").then((one) => res.json(one)); });'],
  ])("%s", async (_, code) => {
    expect(await reportsOn(code)).toEqual([expect.stringMatching(/^GET \/a sends .*(?:name|label).* and declares no purpose$/)]);
  });
});

describe("require-route-purpose reports a route that reads", () => {
  it.each([
    ["a field of the body by its name", 'app.post("/a", (req, res) => { void req.body.email; res.end(); });'],
    ["a destructured body", 'app.post("/a", (req, res) => { const { email } = req.body; void email; res.end(); });'],
    ["a query", 'app.post("/a", (req, res) => { void req.query.email; res.end(); });'],
    [
      "a body that a schema parses",
      'app.post("/a", (req, res) => { const body = Customer.pick({ email: true }).parse(req.body); void body; res.end(); });',
    ],
    [
      "a body asserted to have a type",
      'app.post("/a", (req, res) => { const body = req.body as Pick<Customer, "email">; void body; res.end(); });',
    ],
    [
      "a body annotated on the request",
      'app.post("/a", (req: Request<object, object, Pick<Customer, "email">>, res: Response) => { void req.body.email; res.end(); });',
    ],
    ["a value it works on", 'app.post("/a", (req, res) => { void req.body.email.trim().toLowerCase(); res.end(); });'],
  ])("%s", async (_, code) => {
    expect(await reportsOn(code)).toEqual(["POST /a reads email and declares no purpose"]);
  });
});

describe("a request handed on", () => {
  it.each([
    [
      "to a function that says what it takes",
      'declare function save(one: Pick<Customer, "email">): void; app.post("/a", (req, res) => { save(req.body); res.end(); });',
    ],
    [
      "to a method that says what it takes",
      'declare const store2: { save(one: Pick<Customer, "email">): void }; app.post("/a", (req, res) => { store2.save(req.body); res.end(); });',
    ],
    [
      "spread into what it takes",
      'declare function save(one: Pick<Customer, "email">): void; app.post("/a", (req, res) => { save({ ...req.body, at: 1 }); res.end(); });',
    ],
    [
      "to a variable that says what it holds",
      'app.post("/a", (req, res) => { const one: Pick<Customer, "email"> = req.body; void one; res.end(); });',
    ],
  ])("%s is read as that", async (_, code) => {
    expect(await reportsOn(code)).toEqual(["POST /a reads email and declares no purpose"]);
  });
});

describe("a handler in a wrapper", () => {
  it.each([
    [
      "of another package",
      'import handler from "express-async-handler"; const show = handler(async (req, res) => { res.json(customers.all()); }); app.get("/a", show);',
    ],
    [
      "of the project",
      'const safe = (fn: Function) => (req: Request, res: Response) => { fn(req, res); }; const show = safe(async (req: Request, res: Response) => { res.json(customers.all()); }); app.get("/a", show);',
    ],
  ])("%s is still that handler", async (_, code) => {
    expect(await reportsOn(code)).toEqual(["GET /a sends name, email and declares no purpose"]);
  });
});

describe("CommonJS", () => {
  it("is followed through require and module.exports", async () => {
    const { routes } = await scanOf({
      "package.json": "{}",
      "app.ts": 'const express = require("express"); const app = express(); app.use("/v1", require("./routes"));',
      "routes.ts":
        'const { Router } = require("express"); const controller = require("./controller"); const router = Router(); router.post("/login", controller.login); module.exports = router;',
      "controller.ts": "const login = (req, res) => { const { email } = req.body; res.send({ email }); }; module.exports = { login };",
    });
    expect(routes).toMatchObject([
      { method: "POST", path: "/v1/login", request: [{ field: "email", in: "body", category: "contact.email" }] },
    ]);
  });

  it("may declare purposes too", async () => {
    const { findings } = await scanOf({
      "package.json": "{}",
      "policy.ts": policySource,
      "app.ts":
        'const { wherefore } = require("@wherefore/express-middleware"); const { policy } = require("./policy"); const privacy = wherefore(policy); const app = require("express")(); app.post("/a", privacy.purpose("account"), (req, res) => { res.send(req.body.email); }); app.post("/b", (req, res) => { res.send(req.body.email); });',
    });
    expect(findings.map(({ message }) => message.slice(0, 7))).toEqual(["POST /b"]);
  });
});

describe("a route under a guard", () => {
  it("declares something, whatever it does", async () => {
    expect(await reportsOn('app.use(privacy.start({ store })); app.get("/a", (_req, res) => { res.end(); });')).toEqual([
      "GET /a stands under the guard and declares nothing, so it answers 403",
    ]);
  });

  it("is free where it stands above the guard", async () => {
    expect(await reportsOn('app.get("/a", (_req, res) => { res.end(); }); app.use(privacy.start({ store }));')).toEqual([]);
  });

  it("is found through the routers it is mounted by, with its whole path", async () => {
    const routes =
      'import { Router } from "express"; export function routes(): Router { const router = Router(); router.get("/a", (_req, res) => { res.end(); }); return router; }';
    const code =
      'import { routes } from "./routes.ts"; const api = Router(); app.use(privacy.start({ store })); api.use("/v1", routes()); app.use("/api", api);';
    expect(await reportsOn(code, { "routes.ts": routes })).toEqual([
      "GET /api/v1/a stands under the guard and declares nothing, so it answers 403",
    ]);
  });
});

describe("the facts of a route", () => {
  it("name what it reads and sends, its purposes, and what opens it", async () => {
    const code =
      'app.post("/a", privacy.purpose("account", { body: Customer }), (req, res) => { res.json({ to: req.body.email, when: new Date() }); });';
    expect(await routeOf(code)).toMatchObject({
      method: "POST",
      path: "/a",
      personal: true,
      request: [
        { field: "id", in: "body", category: "identifier.user_id" },
        { field: "name", in: "body", category: "identity.name" },
        { field: "email", in: "body", category: "contact.email" },
      ],
      response: [{ field: "to", category: "contact.email" }],
      purposes: ["account"],
      guard: "purpose",
    });
  });

  it("fall back on what the declaration lets it send", async () => {
    const code =
      'declare function load(): any; app.get("/a", privacy.purpose("account", { response: Customer }), (_req, res) => { res.json(load()); });';
    expect((await routeOf(code)).response).toEqual([
      { field: "id", category: "identifier.user_id" },
      { field: "name", category: "identity.name" },
      { field: "email", category: "contact.email" },
    ]);
  });

  it("are told apart where one handler serves two routes", async () => {
    const code =
      'const echo = (req: Request, res: Response) => { res.json(req.body); }; app.post("/a", privacy.purpose("account", { body: Customer }), echo); app.post("/b", echo);';
    const { routes } = await scanOf({ ...files, "app.ts": head + code });
    expect(routes.map(({ path, personal }) => [path, personal])).toEqual([
      ["/a", true],
      ["/b", false],
    ]);
  });
});
