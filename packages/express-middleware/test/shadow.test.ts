import compression from "compression";
import type { NewEntry, Store } from "@wherefore/core";
import type { ErrorRequestHandler, Express, RequestHandler, Response } from "express";
import session from "express-session";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createConnection } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import * as z from "zod";
import { personal, type StartOptions } from "../src/index.ts";
import { given, memoryStore } from "../src/testing.ts";
import { frameworks, listening, serve, type Framework } from "./site.ts";
import { buyer, Buyer, shop } from "./shop-policy.ts";
import { startShop } from "./shop.ts";

const folder = mkdtempSync(join(tmpdir(), "shadow-"));
writeFileSync(join(folder, "page.txt"), "0123456789".repeat(50));

type Use = (app: Express) => void;

/** An application that knows nothing of the guard, with a little of everything Express does. */
function foreign(express: Framework, use: Use, above: boolean): Express {
  const app = express();
  app.engine("txt", (path: string, options: object, done: (error: unknown, text?: string) => void) => {
    done(null, `${readFileSync(path, "utf8").slice(0, 4)} ${String((options as { name?: string }).name)}`);
  });
  app.set("views", folder).set("view engine", "txt");
  if (above) use(app);
  app.use(compression({ threshold: 64 }));
  app.use(session({ name: "connect.sid", secret: "s", genid: () => "fixed", resave: false, saveUninitialized: true }));
  app.use(express.json());
  if (!above) use(app);
  const router = express.Router();
  router.get("/users/:id", (request, response) => {
    response.cookie("_fbp", "1").json({ ...buyer(request.params.id), address: { city: "Lyon" } });
  });
  router.post("/users", (request, response) => {
    response.status(201).location("/api/users/9").json(request.body);
  });
  app.use("/api", router);
  app.use("/files", express.static(folder));
  app.get("/view", (_request, response) => {
    response.render("page", { name: "Ada" });
  });
  app.get("/stream", (_request, response) => void stream(response));
  app.get("/away", (_request, response) => {
    response.redirect("https://elsewhere.example/");
  });
  app.get("/text", (_request, response) => {
    response.type("text").send("plain ".repeat(40));
  });
  app.get("/early", (_request, response) => {
    response.writeEarlyHints({ link: "</a.css>; rel=preload" });
    response.set("X-Late", "1").end("done");
  });
  app.get("/fails", () => {
    throw Object.assign(new Error("it fails"), { status: 418 });
  });
  app.get("/rejects", (_request, _response, next) => {
    void after(1).then(() => {
      next(new Error("it rejects"));
    });
  });
  app.all("/all", (request, response) => {
    response.json({ method: request.method, cookies: request.headers.cookie ?? null, body: (request.body ?? null) as unknown });
  });
  app.use(((error: Error & { status?: number }, _request, response, next) => {
    if (response.headersSent) next(error);
    else response.status(error.status ?? 500).send(error.message);
  }) satisfies ErrorRequestHandler);
  return app;
}

async function stream(response: Response): Promise<void> {
  response.set("Trailer", "X-Sum").type("text/event-stream");
  for (let turn = 0; turn < 3; turn++) {
    response.write(`data: ${String(turn)}\n\n`);
    await after(1);
  }
  response.addTrailers({ "X-Sum": "3" });
  response.end();
}

const requests: readonly (readonly [string, string, string?])[] = [
  ["GET /api/users/7", "Cookie: _m=1; other=2"],
  ["GET /api/users/7", 'If-None-Match: W/"68-none"'],
  ["HEAD /api/users/7", ""],
  ["POST /api/users", "Content-Type: application/json", '{"email":"a@b.example","name":"Ada"}'],
  ["POST /api/users", "Content-Type: application/json", '{"email":'],
  ["GET /files/page.txt", ""],
  ["GET /files/page.txt", "Range: bytes=2-5"],
  ["GET /files/page.txt", "Accept-Encoding: gzip"],
  ["GET /files/none.txt", ""],
  ["GET /view", ""],
  ["GET /stream", ""],
  ["GET /away", ""],
  ["GET /text", "Accept-Encoding: gzip"],
  ["GET /early", ""],
  ["GET /fails", ""],
  ["GET /rejects", ""],
  ["OPTIONS /api/users", ""],
  ["QUERY /all", "Sec-GPC: 1"],
  ["DELETE /all", "Cookie: _m=1"],
  ["GET /nowhere", ""],
];

/** Everything that comes over the socket, but for the time of day. */
async function bytesOf(app: Express): Promise<readonly string[]> {
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const answers: string[] = [];
  for (const [line, header, body = ""] of requests) answers.push(await exchangeBytes(port, line, header, body));
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return answers;
}

async function exchangeBytes(port: number, line: string, header: string, body: string): Promise<string> {
  const chunks: Buffer[] = [];
  const socket = createConnection(port, "127.0.0.1");
  const head = [`${line} HTTP/1.1`, "Host: shop.example", "Connection: close", `Content-Length: ${String(body.length)}`, header];
  socket.write(`${head.filter(Boolean).join("\r\n")}\r\n\r\n${body}`);
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks)
    .toString("latin1")
    .replaceAll(/(Date|Last-Modified|ETag): .*\r\n/g, "$1\r\n");
}

const down = (): never => {
  throw new Error("down");
};
/** Tells the time once, when the guard is started. */
function failingClock(): () => number {
  let told = 0;
  return () => (told++ === 0 ? Date.now() : down());
}
const never = async (): Promise<never> => new Promise(() => undefined);

function broken(parts: { readonly ledger?: Partial<Store["ledger"]>; readonly record?: Partial<Store["record"]> }): Store {
  const store = memoryStore();
  return { ...store, ledger: { ...store.ledger, ...parts.ledger }, record: { ...store.record, ...parts.record } };
}

const faults: Readonly<Record<string, () => Partial<StartOptions>>> = {
  "everything works": () => ({}),
  "the ledger is down": () => ({ store: broken({ ledger: { statesOf: down } }) }),
  "the ledger hangs": () => ({ store: broken({ ledger: { statesOf: never } }) }),
  "the record is down": () => ({ store: broken({ record: { append: down } }) }),
  "the resolver throws": () => ({ dataSubject: down }),
  "the resolver hangs": () => ({ dataSubject: never }),
  "the clock fails": () => ({ now: failingClock() }),
};

describe.each(frameworks)("%s: a guard in shadow", (_version, express) => {
  const bare = new Map<boolean, Promise<readonly string[]>>();

  it.each(Object.entries(faults).flatMap(([fault, options]) => [true, false].map((above) => [fault, above, options] as const)))(
    "leaves every byte of an application as it was, while %s (above the rest: %s)",
    async (_fault, above, options) => {
      if (!bare.has(above)) bare.set(above, bytesOf(foreign(express, () => undefined, above)));
      const without = await bare.get(above)!;
      const guard = startShop({ enforcement: "shadow", ...options() });
      const watched = await bytesOf(foreign(express, (app) => app.use(guard), above));
      expect(watched).toEqual(without);
      expect(without.map((answer) => Number(answer.slice(9, 12)))).toEqual([
        200, 200, 200, 201, 400, 200, 206, 200, 404, 200, 200, 302, 200, 103, 418, 500, 200, 200, 200, 404,
      ]);
    },
  );

  it("notes what would have been denied, and the names of fields, never their values", async () => {
    const guard = startShop({ enforcement: "shadow" });
    await bytesOf(foreign(express, (app) => app.use(guard), false));
    await guard.close();
    const report = guard.shadowReport();
    expect(report.routes.map(({ route, denied }) => [route, denied])).toEqual(
      expect.arrayContaining([
        ["GET /api/users/:id", { "purpose-not-declared": 3 }],
        ["POST /api/users", { "purpose-not-declared": 1 }],
        ["GET (outside any route)", { "purpose-not-declared": 3 }],
      ]),
    );
    const user = report.routes.find(({ route }) => route === "GET /api/users/:id");
    expect(user?.fields.answer).toMatchObject({ "": ["object"], "address.city": ["string"], email: ["string"], password: ["string"] });
    expect(user?.fields.params).toEqual({ "": ["object"], id: ["string"] });
    expect(report.routes.find(({ route }) => route === "POST /api/users")?.fields.body).toMatchObject({ email: ["string"] });
    expect(report.routes.find(({ route }) => route === "GET /away")?.refused).toEqual({ "redirect to a host that no recipient has": 1 });
    expect(report.cookies.map(({ name }) => name).sort()).toEqual(["_fbp", "connect.sid"]);
    expect(JSON.stringify(report)).not.toMatch(/@shop|a@b|canary|Lyon|Ada/);
  });

  it("decides and records on declared routes what it would, beside handlers that get and send everything", async () => {
    const entries: NewEntry[] = [];
    const store = memoryStore();
    const append: Store["record"]["append"] = async (added, ...rest) => {
      entries.push(...added);
      return store.record.append(added, ...rest);
    };
    const guard = startShop({ enforcement: "shadow", store: { ...store, record: { ...store.record, append } } });
    const app = express();
    app.use(express.json(), guard);
    const Letter = z.object({ email: personal(z.string(), "contact.email") });
    app.post("/letter", shop.purpose("newsletter", { body: Letter, response: Buyer }), (request, response) => {
      response.json({ ...buyer(7), seen: request.body } as never);
    });
    app.post("/sign-up", shop.purpose("account", { dataSubject: "handler", response: Buyer }), async (_request, response) => {
      await shop.isAbout(response, 9);
      response.json({ name: "Ada" });
    });
    const ask = await serve(app);
    const body = { email: "e@x.example", phone: "1" };
    expect((await ask("/letter", { method: "POST", caller: "7", body })).json).toEqual({ ...buyer(7), seen: body });
    await given(guard).consent(7, "newsletter");
    expect((await ask("/letter", { method: "POST", caller: "7", body })).status).toBe(200);
    expect((await ask("/sign-up", { method: "POST" })).json).toEqual({ name: "Ada" });
    await guard.close();
    const accesses = entries.flatMap((entry) => (entry.kind === "access" ? [entry] : []));
    expect(
      accesses.map(({ enforcement, decision, reasons, dataSubjects }) => [enforcement, decision, reasons, dataSubjects[0]?.id]),
    ).toEqual([
      ["shadow", "deny", ["consent-missing"], "7"],
      ["shadow", "permit", [], "7"],
      ["shadow", "permit", [], undefined],
      ["shadow", "permit", [], "9"],
    ]);
    expect(entries.filter(({ kind }) => kind === "outcome")).toHaveLength(4);
    const [letter] = guard.shadowReport().routes;
    expect(letter).toMatchObject({
      route: "POST /letter",
      declared: "newsletter",
      requests: 2,
      denied: { "consent-missing": 1 },
      removed: { request: ["*"], answer: ["*", "password", "phone"] },
    });
  });

  it("is left route by route: one may be enforced under it, and one watched under a guard that enforces", async () => {
    for (const enforcement of ["shadow", "enforce"] as const) {
      const guard = startShop({ enforcement });
      const app = express();
      app.use(guard);
      const answer: RequestHandler = (_request, response) => {
        response.json(buyer(7));
      };
      app.get("/enforced", shop.purpose("newsletter", { response: Buyer, enforcement: "enforce" }), answer);
      app.get("/watched", shop.purpose("newsletter", { response: Buyer, enforcement: "shadow" }), answer);
      app.get("/as-the-guard", shop.purpose("newsletter", { response: Buyer }), answer);
      app.get("/undeclared", answer);
      const ask = await serve(app);
      const statuses = ["/enforced", "/watched", "/as-the-guard", "/undeclared"].map(
        async (path) => (await ask(path, { caller: "7" })).status,
      );
      expect(await Promise.all(statuses)).toEqual(enforcement === "shadow" ? [403, 200, 200, 200] : [403, 200, 403, 403]);
      expect((await ask("/watched", { caller: "7" })).json).toEqual(buyer(7));
      await given(guard).consent(7, "newsletter");
      expect((await ask("/enforced", { caller: "7" })).json).toEqual({ id: "7", name: "Buyer 7", email: "7@shop.example" });
      expect(guard.report(app).text).toContain(`· ${enforcement} ·`);
    }
  });

  it("hands jobs everything, and records what it would have denied", async () => {
    const store = memoryStore();
    const guard = startShop({ enforcement: "shadow", store });
    expect(await guard.for("newsletter", 7).share("mailer", Buyer, buyer(7))).toEqual(buyer(7));
    const rows: unknown[] = [];
    for await (const row of guard.permitted("newsletter", Buyer, [buyer(7), buyer(8)], ({ id }) => id)) rows.push(row);
    expect(rows).toEqual([buyer(7), buyer(8)]);
    expect(store.accesses().map(({ enforcement, decision }) => `${enforcement} ${decision}`)).toEqual(["shadow deny", "shadow deny"]);
    const failing = startShop({ enforcement: "shadow", store: broken({ record: { append: down } }) });
    expect(await failing.for("newsletter", 7).see(Buyer, buyer(7))).toEqual(buyer(7));
  });

  it("keeps what it learnt in a file, over restarts", async () => {
    const learn = join(folder, `${_version}.json`);
    const run = async (): Promise<unknown> => {
      const guard = startShop({ enforcement: "shadow", learn });
      await bytesOf(foreign(express, (app) => app.use(guard), false));
      await guard.close();
      return JSON.parse(readFileSync(learn, "utf8")) as unknown;
    };
    const first = (await run()) as { requests: number; routes: { route: string; site?: string }[] };
    expect(first.routes.find(({ route }) => route === "GET /api/users/:id")?.site).toMatch(/shadow\.test\.ts:\d+$/);
    expect(await run()).toMatchObject({ v: 1, policy: "shop@1", requests: first.requests * 2 });
    onTestFinished(() => {
      rmSync(learn, { force: true });
    });
  });

  it("tells the operator once when that file cannot be written", async () => {
    const heard = listening();
    const guard = startShop({ enforcement: "shadow", learn: join(folder, "page.txt", "no"), log: heard.log });
    await bytesOf(foreign(express, (app) => app.use(guard), false));
    await guard.close();
    expect(heard.lines.filter((line) => line.includes("learnt in shadow"))).toHaveLength(1);
  });
});
