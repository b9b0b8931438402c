import type { RequestHandler, Router } from "express";
import { describe, expect, it } from "vitest";
import { wherefore, type Guard } from "../src/index.ts";
import { accesses, memoryStore } from "../src/testing.ts";
import { ada, CANARY, frameworks, listening, Person, policy, serve, startGuard, type Client, type Framework } from "./site.ts";

const covered = { id: "7", name: "Ada", email: "ada@papers.example" };
const answer: RequestHandler = (_request, response) => response.json(ada);
const authenticate: RequestHandler = (request, response, next) => {
  if (request.get("x-caller")) next();
  else response.status(401).end();
};

type Table = Parameters<ReturnType<typeof wherefore<typeof policy>>["declare"]>[0];
type TableOf = (privacy: ReturnType<typeof wherefore<typeof policy>>) => Table;

interface Site {
  readonly app: ReturnType<Framework>;
  readonly ask: () => Promise<Client>;
  readonly guard: Guard;
  readonly lines: readonly string[];
}

function site(express: Framework, tableOf: TableOf, register: (app: ReturnType<Framework>) => void): Site {
  const privacy = wherefore(policy);
  privacy.declare(tableOf(privacy));
  const heard = listening();
  const guard = privacy.start({ store: memoryStore(), dataSubject: (request) => request.get("x-caller"), log: heard.log });
  const app = express();
  app.use(guard);
  register(app);
  return { app, ask: () => serve(app), guard, lines: heard.lines };
}

describe.each(frameworks)("%s: a route that is declared by its name", (_version, express) => {
  const me: TableOf = (privacy) => ({ "GET /me": privacy.purpose("account", { response: Person }) });

  it("is opened for the purpose, directly before its handler and after its own authentication", async () => {
    const { app, ask, guard } = site(express, me, (on) => on.get("/me", authenticate, answer));
    const asked = await ask();
    expect((await asked("/me")).status).toBe(401);
    expect((await asked("/me", { caller: "7" })).json).toEqual(covered);
    expect((await asked("/me", { caller: "7", method: "HEAD" })).status).toBe(200);
    expect(accesses(guard)).toMatchObject([{ route: { method: "GET", template: "/me" } }, { route: { method: "HEAD", template: "/me" } }]);
    expect(guard.report(app)).toMatchObject({ missing: [], misplaced: [] });
  });

  it("may have its handlers in an array, and be one of a router, mounted deep", async () => {
    const router = express.Router();
    router.get("/readers/:id", [authenticate, answer]);
    const deep = express.Router().use("/v1", router);
    const table: TableOf = (privacy) => ({
      "GET /api/:tenant/v1/readers/:id": privacy.purpose("account", { response: Person }),
    });
    const { ask } = site(express, table, (app) => app.use("/api/:tenant", deep));
    expect((await (await ask())("/api/t/v1/readers/7", { caller: "7" })).json).toEqual(covered);
  });

  it("may answer every method, by app.all and by router.all", async () => {
    const table: TableOf = (privacy) => ({
      "ALL /a": privacy.purpose("account", { response: Person }),
      "ALL /b": privacy.noPersonalData("tells only that it runs"),
    });
    const { ask } = site(express, table, (app) => {
      app.all("/a", authenticate, answer);
      app.use(express.Router().all("/b", (_request, response) => response.send("up")));
    });
    const asked = await ask();
    for (const method of ["GET", "POST", "DELETE"]) {
      expect((await asked("/a", { caller: "7", method })).json).toEqual(covered);
      expect((await asked("/b", { method })).text).toBe("up");
    }
  });

  it("may be added after the first request, and may stand in an application mounted in another", async () => {
    const inner = express();
    inner.get("/me", answer);
    const table: TableOf = (privacy) => ({
      "GET /late": privacy.purpose("account", { response: Person }),
      "GET /inner/me": privacy.purpose("account", { response: Person }),
    });
    const { app, ask, guard } = site(express, table, (on) => on.use("/inner", inner));
    const asked = await ask();
    expect((await asked("/late", { caller: "7" })).status).toBe(404);
    app.get("/late", answer);
    expect((await asked("/late", { caller: "7" })).json).toEqual(covered);
    expect((await asked("/inner/me", { caller: "7" })).json).toEqual(covered);
    expect(guard.report(inner).misplaced).toEqual([]);
  });

  it("is shut where it is reached by another name too, and told so", async () => {
    const router: Router = express.Router();
    router.get("/me", answer);
    const { app, ask, guard, lines } = site(express, me, (on) => on.use(router).use("/also", router));
    const asked = await ask();
    for (const path of ["/me", "/also/me"]) {
      const denied = await asked(path, { caller: "7" });
      expect(denied.status).toBe(403);
      expect(denied.everything).not.toContain(CANARY);
    }
    expect(guard.report(app).misplaced.join()).toMatch(/GET \/me .*also reached as \/also\/me: declare it there too/);
    expect(lines.join()).toContain("declare it there too");
  });

  it("is open where every name it is reached by is declared alike", async () => {
    const router: Router = express.Router();
    router.get(["/me", "/myself"], answer);
    const table: TableOf = (privacy) => {
      const own = privacy.purpose("account", { response: Person });
      return { "GET /me": own, "GET /myself": own };
    };
    const asked = await site(express, table, (app) => app.use(router)).ask();
    for (const path of ["/me", "/myself"]) expect((await asked(path, { caller: "7" })).json).toEqual(covered);
  });

  it("is missed where there is no such route, at start-up and in the report", async () => {
    const { app, guard, lines, ask } = site(express, me, (on) => on.post("/me", answer));
    await (
      await ask()
    )("/nothing");
    expect(lines.join()).toMatch(/GET \/me .*is declared for no route/);
    expect(() => {
      guard.assertDeclared(app);
    }).toThrow(/GET \/me .*is declared for no route[^]*POST \/me|POST \/me[^]*GET \/me .*is declared for no route/);
  });

  it("is shut where it declares something itself as well", async () => {
    const table: TableOf = (privacy) => ({ "GET /me": privacy.purpose("account", { response: Person }) });
    const { ask } = site(express, table, (app) => app.get("/me", answer));
    expect((await (await ask())("/me", { caller: "7" })).status).toBe(200);
    const own = wherefore(policy);
    own.declare({ "GET /me": own.purpose("account") });
    const app = express().use(own.start({ store: memoryStore(), dataSubject: () => "7", log: listening().log }));
    app.get("/me", own.noPersonalData("a mistake"), answer);
    expect((await (await serve(app))("/me")).status).toBe(403);
  });
});

describe("a table of declarations", () => {
  it("is refused with everything that is wrong in it", () => {
    const privacy = wherefore(policy);
    const view = privacy.purpose("account");
    privacy.declare({ "GET /twice": view });
    const wrapping = privacy.noPersonalData("assets", answer);
    const table = { "/me": view, "GET /them": answer, "GET /assets": wrapping, "GET /twice": view } as unknown as Table;
    expect(() => {
      privacy.declare(table);
    }).toThrow(
      /"\/me" is no name.*"GET \/them" needs.*"GET \/assets" needs.*"GET \/twice" is declared already, at .*by-name\.test\.ts:\d+/,
    );
  });

  it("opens nothing for a request with another application's names", () => {
    expect(startGuard().report(frameworks[0][1]()).misplaced).toEqual([]);
  });
});
