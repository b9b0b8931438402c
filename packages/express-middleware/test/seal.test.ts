import { Readable } from "node:stream";
import type { ErrorRequestHandler, RequestHandler, Response } from "express";
import { describe, expect, it } from "vitest";
import { ada, CANARY, frameworks, listening, Person, privacy, serve, startGuard, type Answer } from "./site.ts";

const denied = { type: "urn:wherefore:problem:processing-denied", status: 403, reasons: ["purpose-not-declared"] };

function expectDenied(answer: Answer): void {
  expect(answer.status).toBe(403);
  expect(answer.headers["content-type"]).toBe("application/problem+json");
  expect(answer.headers["cache-control"]).toBe("private, no-store");
  expect(answer.headers.vary).toMatch(/(^|, )Cookie, Authorization$/);
  expect(answer.json).toMatchObject(denied);
  expect(answer.everything).not.toContain(CANARY);
}

const outputs: Readonly<Record<string, (response: Response) => unknown>> = {
  json: (response) => response.json({ secret: CANARY }),
  jsonp: (response) => response.jsonp({ secret: CANARY }),
  "send text": (response) => response.send(CANARY),
  "send an object": (response) => response.send({ secret: CANARY }),
  "send bytes": (response) => response.send(Buffer.from(CANARY)),
  end: (response) => response.end(CANARY),
  "write and end": (response) => {
    response.write(CANARY);
    response.end(CANARY);
  },
  "writeHead with headers": (response) => response.writeHead(200, CANARY, { "x-secret": CANARY }).end(CANARY),
  "writeHead with a list": (response) => response.writeHead(200, ["x-secret", CANARY]).end(CANARY),
  "a stream": (response) => Readable.from([CANARY, CANARY]).pipe(response),
  sendFile: (response) => {
    response.sendFile(import.meta.filename);
  },
  download: (response) => {
    response.download(import.meta.filename, `${CANARY}.ts`);
  },
  format: (response) => response.format({ json: () => response.json(CANARY), default: () => response.json(CANARY) }),
  "a status message": (response) => {
    response.statusMessage = CANARY;
    response.status(200).json({});
  },
  "a header": (response) => response.set("x-secret", CANARY).json({}),
  "a cookie": (response) => response.cookie("secret", CANARY).json({}),
  "flushed headers": (response) => {
    response.set("x-secret", CANARY).flushHeaders();
    response.end(CANARY);
  },
  "early hints": (response) => {
    response.writeEarlyHints({ link: `</${CANARY}>; rel=preload` });
    response.json({});
  },
  "a redirect elsewhere": (response) => {
    response.redirect(`https://elsewhere.example/?${CANARY}`);
  },
  trailers: (response) => {
    response.setHeader("Trailer", "x-secret");
    response.write(CANARY);
    response.addTrailers({ "x-secret": CANARY });
    response.end();
  },
  "server-sent events": (response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(`data: ${CANARY}\n\n`);
    response.end();
  },
};

describe.each(frameworks)("%s: an application under its guard", (_version, express) => {
  describe("a route that declares nothing", () => {
    it.each(Object.keys(outputs))("sends nothing by %s, and its handler does not start", async (output) => {
      let started = false;
      const app = express();
      app.use(startGuard());
      app.get("/export", (_request, response) => {
        started = true;
        outputs[output]!(response);
      });
      expectDenied(await (await serve(app))("/export"));
      expect(started).toBe(false);
    });

    it("is told to the operator with what to do, and not to the caller", async () => {
      const heard = listening();
      const app = express();
      app.use(startGuard({ log: heard.log }));
      app.get("/export/:id", (_request, response) => response.json(ada));
      await (
        await serve(app)
      )(`/export/${CANARY}`);
      expect(heard.lines).toEqual([
        'GET /export/:id answered 403 and its handlers did not start. Put privacy.purpose("…") before its handler, or privacy.noPersonalData("why").',
      ]);
    });

    const registrations: Readonly<Record<string, (app: ReturnType<typeof express>, handler: RequestHandler) => void>> = {
      "app.route": (app, handler) => app.route("/x").get(handler),
      "app.all": (app, handler) => app.all("/x", handler),
      "a list of handlers": (app, handler) =>
        app.get("/x", [
          ((_request, _response, next) => {
            next();
          }) as RequestHandler,
          [handler],
        ] as unknown as RequestHandler[]),
      "a router": (app, handler) => app.use(express.Router().get("/x", handler)),
      "a router in a router": (app, handler) => app.use(express.Router().use("/", express.Router().get("/x", handler))),
      "an application in it": (app, handler) => app.use(express().get("/x", handler)),
      "an address with a parameter": (app, handler) => app.get("/:any", handler),
    };
    it.each(Object.keys(registrations))("is shut when it was registered by %s", async (way) => {
      let started = false;
      const app = express();
      app.use(startGuard());
      registrations[way]!(app, (_request, response) => {
        started = true;
        response.json(ada);
      });
      const ask = await serve(app);
      expectDenied(await ask("/x"));
      expectDenied(await ask("/X/"));
      const head = await ask("/x", { method: "HEAD" });
      expect([head.status, head.text]).toEqual([403, ""]);
      expect(started).toBe(false);
    });

    it("is shut for every method of app.all, and when it was added after the first request", async () => {
      const app = express();
      app.use(startGuard());
      app.all("/x", (_request, response) => response.json(ada));
      const ask = await serve(app);
      for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND", "SEARCH"])
        expectDenied(await ask("/x", { method }));
      app.get("/later", (_request, response) => response.json(ada));
      expectDenied(await ask("/later"));
    });

    it("is shut at every place a router is mounted", async () => {
      const router = express.Router().get("/x", (_request, response) => response.json(ada));
      const app = express();
      app.use(startGuard());
      app.use("/a", router);
      app.use("/b/:id", router);
      const ask = await serve(app);
      expectDenied(await ask("/a/x"));
      expectDenied(await ask("/b/1/x"));
    });
  });

  describe("a mounted handler that declares nothing", () => {
    it.each(Object.keys(outputs))("sends nothing by %s", async (output) => {
      const app = express();
      app.use(startGuard());
      app.use("/page", (_request, response) => {
        outputs[output]!(response);
      });
      expectDenied(await (await serve(app))("/page"));
    });

    it("may go on after the denial without harm to the process", async () => {
      const app = express();
      app.use(startGuard());
      let later: unknown;
      app.use("/page", (_request, response) => {
        response.json(ada);
        response.json(ada).status(500).set("x-secret", CANARY);
        response.removeHeader("Content-Type");
        setTimeout(() => {
          try {
            response.writeHead(200).write(CANARY);
            response.cookie("a", CANARY).send(CANARY).end(CANARY);
            response.redirect("/");
            later = "unharmed";
          } catch (error) {
            later = error;
          }
        }, 5);
      });
      expectDenied(await (await serve(app))("/page"));
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(later).toBe("unharmed");
    });

    it("may throw after the denial: the connection is not cut", async () => {
      const app = express();
      app.use(startGuard());
      app.use("/page", (_request, response) => {
        response.json(ada);
        throw new Error(CANARY);
      });
      expectDenied(await (await serve(app))("/page"));
    });
  });

  describe("ordinary traffic", () => {
    it("keeps its 404 where nothing matches, as a problem document", async () => {
      const app = express();
      app.use(startGuard());
      const answer = await (await serve(app))(`/${CANARY}`);
      expect(answer.status).toBe(404);
      expect(answer.json).toEqual({ type: "urn:wherefore:problem:not-found", status: 404, title: "Not Found" });
      expect(answer.everything).not.toContain(CANARY);
    });

    it("keeps the answer to OPTIONS that Express gives by itself, and no other", async () => {
      const app = express();
      app.use(startGuard());
      app.get("/x", (_request, response) => response.json(ada));
      app.use("/y", (_request, response) => response.send(CANARY));
      const ask = await serve(app);
      const answer = await ask("/x", { method: "OPTIONS" });
      expect([answer.status, answer.headers.allow?.replaceAll(" ", ""), answer.text.replaceAll(" ", "")]).toEqual([
        200,
        "GET,HEAD",
        "GET,HEAD",
      ]);
      expectDenied(await ask("/y", { method: "OPTIONS" }));
    });

    it("keeps a preflight, above the guard and below it", async () => {
      const cors: RequestHandler = (request, response, next) => {
        response.set({ "Access-Control-Allow-Origin": "https://site.example", "Access-Control-Allow-Methods": "GET" });
        if (request.method === "OPTIONS") response.status(204).end();
        else next();
      };
      for (const below of [false, true]) {
        const app = express();
        if (!below) app.use(cors);
        app.use(startGuard());
        if (below) app.use(cors);
        app.get("/x", privacy.noPersonalData("test"), (_request, response) => response.json({}));
        const answer = await (await serve(app))("/x", { method: "OPTIONS" });
        expect([answer.status, answer.headers["access-control-allow-origin"]]).toEqual([204, "https://site.example"]);
      }
    });

    it("keeps the 400 of a malformed body, and repeats nothing of it", async () => {
      const app = express();
      app.use(startGuard(), express.json());
      app.post("/x", privacy.purpose("account", { body: Person }), (_request, response) => response.status(204).end());
      const answer = await (await serve(app))("/x", { method: "POST", body: `{"a": ${CANARY}`, caller: "7" });
      expect(answer.status).toBe(400);
      expect(answer.json).toEqual({ type: "urn:wherefore:problem:body-invalid", status: 400, title: "Bad Request" });
      expect(answer.everything).not.toContain(CANARY);
    });

    it("keeps the status of an error, and of its body what the shape of errors allows", async () => {
      const app = express();
      app.use(startGuard());
      app.get("/x", privacy.purpose("account"), () => {
        throw Object.assign(new Error("Somebody is on it."), { status: 409, detail: CANARY, headers: { "x-secret": CANARY } });
      });
      app.use(((error: { status: number; message: string; detail: string }, _request, response, next) => {
        if (response.headersSent) next(error);
        response.status(error.status).set("x-secret", CANARY).json({ message: error.message, detail: error.detail });
      }) satisfies ErrorRequestHandler);
      const answer = await (await serve(app))("/x", { caller: "7" });
      expect([answer.status, answer.json]).toEqual([409, { message: "Somebody is on it." }]);
      expect(answer.everything).not.toContain(CANARY);
    });

    it("keeps the status of an error nobody handles, without the error and its headers", async () => {
      const app = express();
      app.set("env", "development");
      app.use(startGuard());
      app.get("/x", privacy.purpose("account"), (_request, _response, next) => {
        next(Object.assign(new Error(CANARY), { status: 418, headers: { "x-secret": CANARY } }));
      });
      const answer = await (await serve(app))("/x", { caller: "7" });
      expect([answer.status, answer.json]).toEqual([418, { type: "urn:wherefore:problem:failed", status: 418, title: "I'm a Teapot" }]);
      expect(answer.everything).not.toContain(CANARY);
    });

    it("keeps the 401 of authentication in front of a declaration", async () => {
      const app = express();
      app.use(startGuard());
      const authenticate: RequestHandler = (_request, response) => response.set("WWW-Authenticate", "Bearer").sendStatus(401);
      app.get("/x", authenticate, privacy.purpose("account", { response: Person }), (_request, response) => response.json(ada));
      const answer = await (await serve(app))("/x");
      expect([answer.status, answer.headers["www-authenticate"], answer.statusMessage]).toEqual([401, "Bearer", "Unauthorized"]);
    });

    it("keeps a redirect to a path of the site", async () => {
      const app = express();
      app.use(startGuard());
      app.use("/old", (_request, response) => {
        response.redirect(301, "/new");
      });
      const answer = await (await serve(app))("/old");
      expect([answer.status, answer.headers.location, answer.text]).toEqual([301, "/new", ""]);
    });

    it("keeps what stands above the guard: headers, and answers", async () => {
      const app = express();
      app.use((_request, response, next) => {
        response.set("x-request-id", "r1");
        next();
      });
      app.use("/above", (_request, response) => {
        response.json({ above: true });
      });
      app.use(startGuard());
      const ask = await serve(app);
      expect((await ask("/above")).json).toEqual({ above: true });
      expect((await ask("/nowhere")).headers["x-request-id"]).toBe("r1");
    });
  });

  describe("what is declared as no personal data", () => {
    it("answers as it would without a guard, and nothing is recorded", async () => {
      const guard = startGuard();
      const app = express();
      app.use(guard);
      app.get("/health", privacy.noPersonalData("tells only that it runs"), (_request, response) =>
        response.set("x-any", "1").send("<p>up</p>"),
      );
      app.get(
        "/stream",
        privacy.noPersonalData("test", (_request, response) => Readable.from(["a", "b"]).pipe(response)),
      );
      const ask = await serve(app);
      const health = await ask("/health");
      expect([health.status, health.text, health.headers["x-any"]]).toEqual([200, "<p>up</p>", "1"]);
      expect(health.headers.etag).toBeDefined();
      expect((await ask("/stream")).text).toBe("ab");
      expect(await guard.accessesOf("7")).toEqual([]);
    });

    it("wraps a static folder or a router, and is shut again when they fall through", async () => {
      const app = express();
      app.use(startGuard());
      app.use("/assets", privacy.noPersonalData("site assets", express.static(import.meta.dirname)));
      app.use(
        "/docs",
        privacy.noPersonalData(
          "documentation",
          express.Router().get("/page", (_request, response) => response.send("page")),
        ),
      );
      app.use(["/assets", "/docs"], (_request, response) => response.send(CANARY));
      const ask = await serve(app);
      expect((await ask("/assets/site.ts")).status).toBe(200);
      expect((await ask("/docs/page")).text).toBe("page");
      expectDenied(await ask("/assets/missing"));
      expectDenied(await ask("/docs/missing"));
    });

    it("ends with its route", async () => {
      const app = express();
      app.use(startGuard());
      app.get("/x", privacy.noPersonalData("passes on"), (_request, _response, next) => {
        next();
      });
      app.use("/x", (_request, response) => response.send(CANARY));
      expectDenied(await (await serve(app))("/x"));
    });

    it("opens nothing when it stands outside a route and wraps nothing", async () => {
      const heard = listening();
      const app = express();
      app.use(startGuard({ log: heard.log }));
      app.use(privacy.noPersonalData("everything"));
      app.use("/x", (_request, response) => response.send(CANARY));
      expectDenied(await (await serve(app))("/x"));
      expect(heard.lines[0]).toMatch(/^noPersonalData at .*seal\.test\.ts:\d+ stands outside a route and opens nothing/);
    });

    it("passes on what a wrapped handler throws or rejects with", async () => {
      const app = express();
      app.use(startGuard());
      app.use(
        "/sync",
        privacy.noPersonalData("test", () => {
          throw Object.assign(new Error(), { status: 409 });
        }),
      );
      app.use(
        "/async",
        privacy.noPersonalData("test", async () => {
          await Promise.reject(Object.assign(new Error(), { status: 410 }));
        }),
      );
      const ask = await serve(app);
      expect([(await ask("/sync")).status, (await ask("/async")).status]).toEqual([409, 410]);
    });
  });

  describe("a declaration in the wrong place", () => {
    it("answers 503 without a running guard above it, and says how to mend it", async () => {
      const app = express();
      app.get("/x", privacy.purpose("account", { response: Person }), (_request, response) => response.json({ name: CANARY }));
      app.get("/y", privacy.noPersonalData("test"), (_request, response) => response.send(CANARY));
      const ask = await serve(app);
      for (const path of ["/x", "/y"]) {
        const answer = await ask(path);
        expect([answer.status, answer.json]).toEqual([
          503,
          { type: "urn:wherefore:problem:unavailable", status: 503, title: "Service Unavailable" },
        ]);
        expect(answer.everything).not.toContain(CANARY);
      }
    });

    it("opens nothing outside a route", async () => {
      const heard = listening();
      const app = express();
      app.use(startGuard({ log: heard.log }));
      app.use(privacy.purpose("account", { response: Person }) as unknown as RequestHandler);
      app.use("/x", (_request, response) => response.json(ada));
      expectDenied(await (await serve(app))("/x", { caller: "7" }));
      expect(heard.lines[0]).toMatch(/seal\.test\.ts:\d+ stands outside a route and answered 403/);
    });

    it("opens nothing after the handler", async () => {
      const app = express();
      app.use(startGuard());
      app.get(
        "/x",
        (_request: unknown, response: Response) => response.json(ada),
        privacy.purpose("account", { response: Person }) as unknown as RequestHandler,
      );
      expectDenied(await (await serve(app))("/x", { caller: "7" }));
    });

    it("opens nothing when there are two of them", async () => {
      const app = express();
      app.use(startGuard());
      const both = [privacy.purpose("account", { response: Person }), privacy.noPersonalData("test")] as unknown as RequestHandler[];
      app.get("/x", both, (_request: unknown, response: Response) => response.json(ada));
      expectDenied(await (await serve(app))("/x", { caller: "7" }));
    });
  });
});
