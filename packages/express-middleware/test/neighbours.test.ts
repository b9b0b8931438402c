import type { RequestHandler, Response } from "express";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createGzip } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ada, CANARY, frameworks, Person, privacy, serve, startGuard, type Framework } from "./site.ts";

type Native = Readonly<Record<"end" | "write" | "writeHead", (...parameters: unknown[]) => unknown>>;

/** Does to a response what the usual compression does: takes over write and end, and decides at the head. */
const compressing: RequestHandler = (_request, response, next) => {
  const { end, write } = response as unknown as Native;
  const gzip = createGzip();
  gzip.on("data", (chunk) => {
    Reflect.apply(write, response, [chunk]);
  });
  gzip.on("end", () => {
    Reflect.apply(end, response, []);
  });
  const begin = (): void => {
    if (response.headersSent || response.hasHeader("Content-Encoding")) return;
    response.setHeader("Content-Encoding", "gzip");
    response.removeHeader("Content-Length");
  };
  response.write = ((chunk: unknown) => {
    begin();
    return gzip.write(chunk);
  }) as Response["write"];
  response.end = ((chunk?: unknown) => {
    begin();
    gzip.end(chunk ?? "");
    return response;
  }) as Response["end"];
  next();
};

/** Does what sessions do: sets a cookie when the head is written, and keeps the end back until it is saved. */
const savingSession: RequestHandler = (_request, response, next) => {
  const { end, writeHead } = response as unknown as Native;
  response.writeHead = ((...parameters: unknown[]) => {
    response.setHeader("Set-Cookie", "session=1; HttpOnly");
    return Reflect.apply(writeHead, response, parameters) as Response;
  }) as Response["writeHead"];
  response.end = ((...parameters: unknown[]) => {
    setTimeout(() => {
      Reflect.apply(end, response, parameters);
    }, 5);
    return response;
  }) as Response["end"];
  next();
};

function site(express: Framework, middleware: RequestHandler, where: "above" | "below"): ReturnType<Framework> {
  const app = express();
  if (where === "above") app.use(middleware);
  app.use(startGuard());
  if (where === "below") app.use(middleware);
  app.get("/me", privacy.purpose("account", { response: Person }), (_request, response) => response.json(ada as never));
  app.get("/export", (_request, response) => response.json(ada));
  app.use("/page", (_request, response) => response.send(CANARY));
  return app;
}

describe.each(frameworks)("%s: beside other middleware", (_version, express) => {
  it.each(["above", "below"] as const)("a session %s the guard keeps its cookie on an answer, and nothing else leaves", async (where) => {
    const ask = await serve(site(express, savingSession, where));
    const me = await ask("/me", { caller: "7" });
    expect([me.status, me.json, me.headers["set-cookie"]]).toEqual([
      200,
      { id: "7", name: "Ada", email: "ada@papers.example" },
      ["session=1; HttpOnly"],
    ]);
    for (const path of ["/export", "/page"]) {
      const denied = await ask(path, { caller: "7" });
      expect([denied.status, denied.json]).toMatchObject([403, { reasons: ["purpose-not-declared"] }]);
      expect(denied.everything).not.toContain(CANARY);
    }
  });

  it("compression above the guard sees only what may leave", async () => {
    const app = site(express, compressing, "above");
    const server = app.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const bodyOf = async (path: string): Promise<unknown> => {
      const answer = await fetch(`http://127.0.0.1:${String(port)}${path}`, { headers: { "x-caller": "7", "accept-encoding": "gzip" } });
      return answer.json();
    };
    expect(await bodyOf("/me")).toEqual({ id: "7", name: "Ada", email: "ada@papers.example" });
    server.closeAllConnections();
    server.close();
  });

  it("an application mounted in another answers for its own routes", async () => {
    const inner = express();
    inner.get("/me", privacy.purpose("account", { response: Person }), (_request, response) => response.json(ada as never));
    inner.get("/export", (_request, response) => response.json(ada));
    const guard = startGuard();
    const outer = express();
    outer.use(guard);
    outer.use("/inner", inner);
    const ask = await serve(outer);
    expect((await ask("/inner/me", { caller: "7" })).json).toEqual({ id: "7", name: "Ada", email: "ada@papers.example" });
    expect((await ask("/inner/export", { caller: "7" })).status).toBe(403);
    expect(await guard.accessesOf("7")).toMatchObject([{ route: "GET /inner/me" }]);
  });

  it("a router mounted twice is recorded under the address it was reached by", async () => {
    const router = express.Router();
    router.get("/me/:x", privacy.purpose("account"), (_request, response) => response.status(204).end());
    const guard = startGuard();
    const app = express();
    app.use(guard);
    app.use("/a", router);
    app.use("/orgs/:org/people", router);
    const ask = await serve(app);
    await ask("/a/me/1", { caller: "7" });
    await ask(`/orgs/${CANARY}/people/me/1`, { caller: "7" });
    const routes = (await guard.accessesOf("7")).map(({ route }) => route);
    expect(routes).toEqual(["GET /orgs/:org/people/me/:x", "GET /a/me/:x"]);
  });
});
