import { stateAt, type NewEntry, type Store } from "@wherefore/core";
import type { RequestHandler } from "express";
import type { IncomingMessage } from "node:http";
import { setTimeout as after } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { fieldsOf, listOf, notPersonal, personal, type Guard } from "../src/index.ts";
import { accesses, given, memoryStore } from "../src/testing.ts";
import { ada, CANARY, frameworks, listening, Person, privacy, serve, startGuard, type Client, type Framework, type Heard } from "./site.ts";

const Id = z.object({ id: z.string() });
const NewReader = z.object({
  name: personal(z.string(), "identity.name"),
  email: personal(z.email(), "contact.email"),
  jobTitle: personal(z.string(), "profile.job").optional(),
});

/** A store whose parts a test replaces. */
function storeWith(parts: { readonly ledger?: Partial<Store["ledger"]>; readonly record?: Partial<Store["record"]> }): Store {
  const store = memoryStore();
  return { ...store, ledger: { ...store.ledger, ...parts.ledger }, record: { ...store.record, ...parts.record } };
}

interface Site {
  readonly ask: Client;
  readonly guard: Guard;
  readonly heard: Heard;
  /** How often a handler started. */
  readonly started: () => number;
}

/** The application most tests ask: an account, a newsletter, a support desk. */
async function site(express: Framework, options: Parameters<typeof startGuard>[0] = {}): Promise<Site> {
  const heard = listening();
  const guard = startGuard({ log: heard.log, ...options });
  let started = 0;
  const app = express();
  app.use(express.json(), guard);
  app.get("/me", privacy.purpose("account", { response: Person }), (_request, response) => {
    started += 1;
    response.json(ada as never);
  });
  app.post("/newsletter", privacy.purpose("newsletter"), (_request, response) => {
    started += 1;
    response.status(202).end();
  });
  const view = privacy.purpose("support", { params: Id, response: Person, dataSubject: (request) => request.params["id"] });
  app.get("/readers/:id", view, (request, response) => {
    started += 1;
    response.json({ ...ada, id: request.params.id } as never);
  });
  return { ask: await serve(app), guard, heard, started: () => started };
}

describe.each(frameworks)("%s: a route with a purpose", (_version, express) => {
  it("answers what the purpose covers, for the caller only, and no cached or partial copy of it", async () => {
    const { ask, heard } = await site(express);
    const answer = await ask("/me", { caller: "7", headers: { "if-none-match": "*", range: "bytes=0-3" } });
    expect([answer.status, answer.json]).toEqual([200, { id: "7", name: "Ada", email: "ada@papers.example" }]);
    expect(answer.headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(answer.headers["cache-control"]).toBe("private, no-store");
    expect(answer.headers.vary).toBe("Cookie, Authorization");
    expect([answer.headers.etag, answer.headers["content-range"]]).toEqual([undefined, undefined]);
    expect(Number(answer.headers["content-length"])).toBe(answer.text.length);
    expect(heard.lines).toEqual(["GET /me: removed from the answer: jobTitle."]);
    expect((await ask("/me", { method: "HEAD", caller: "7" })).status).toBe(200);
  });

  it("denies a caller who is nobody", async () => {
    const { ask, started } = await site(express);
    const answer = await ask("/me");
    expect([answer.status, answer.json]).toEqual([
      403,
      {
        type: "urn:wherefore:problem:processing-denied",
        status: 403,
        title: "Nobody was named whose data it is.",
        purpose: "account",
        reasons: ["data-subject-unidentified"],
        remedies: [{ do: "authenticate" }],
      },
    ]);
    expect(answer.headers["cache-control"]).toBe("private, no-store");
    expect(started()).toBe(0);
  });

  it("follows consent: denied before it, permitted after it, denied once it is withdrawn", async () => {
    const { ask, guard, started } = await site(express);
    const before = await ask("/newsletter", { method: "POST", caller: "7" });
    expect([before.status, before.json]).toMatchObject([
      403,
      { purpose: "newsletter", reasons: ["consent-missing"], remedies: [{ do: "ask-consent", purpose: "newsletter" }] },
    ]);
    await given(guard).consent("7", "newsletter");
    const after = await ask("/newsletter", { method: "POST", caller: "7" });
    expect([after.status, after.text]).toEqual([202, ""]);
    await given(guard).withdrawal("7", "newsletter");
    expect((await ask("/newsletter", { method: "POST", caller: "7" })).json).toMatchObject({ reasons: ["consent-withdrawn"] });
    expect((await ask("/newsletter", { method: "POST", caller: "8" })).json).toMatchObject({ reasons: ["consent-missing"] });
    expect(started()).toBe(1);
  });

  it("is about the person a function names, and read by the caller in their role", async () => {
    const accessor = (request: { get(name: string): string | undefined }): { id: string | undefined; roles: string[] } => ({
      id: request.get("x-caller"),
      roles: request.get("x-role")?.split(",") ?? [],
    });
    const { ask, guard } = await site(express, { accessor });
    const answer = await ask("/readers/42", { caller: "e1", headers: { "x-role": "support" } });
    expect([answer.status, answer.json]).toMatchObject([200, { id: "42", name: "Ada" }]);
    expect(answer.text).not.toContain("email");
    expect((await ask("/readers/42", { caller: "e2" })).json).toMatchObject({ status: 403, reasons: ["accessor-not-authorised"] });
    expect((await ask("/readers/42")).json).toMatchObject({ status: 403, reasons: ["accessor-not-authorised"] });
    const [first, second, third] = accesses(guard);
    expect(first).toMatchObject({
      purpose: "support",
      decision: "permit",
      route: { method: "GET", template: "/readers/:id" },
      categories: ["identity.name"],
      dataSubjects: [{ id: "42" }],
      accessor: { id: "e1", roles: ["support"] },
    });
    expect(second).toMatchObject({
      decision: "deny",
      reasons: ["accessor-not-authorised"],
      dataSubjects: [{ id: "42" }],
      accessor: { id: "e2" },
    });
    expect(third).toMatchObject({ decision: "deny", accessor: null });
  });

  it("leaves an entry that the person can look up, by template and never by address", async () => {
    const { ask, guard } = await site(express);
    await ask(`/me?${CANARY}`, { caller: "7" });
    const listed = await guard.accessesOf("7");
    expect(listed).toMatchObject([
      { route: "GET /me", purpose: "account", decision: "permit", categories: ["identity.name", "contact.email"], roles: [] },
    ]);
    expect(JSON.stringify(listed)).not.toContain(CANARY);
    expect(await guard.accessesOf("8")).toEqual([]);
  });
});

describe.each(frameworks)("%s: what a handler sees of a request", (_version, express) => {
  const Letters = z.object({ page: z.string(), phone: personal(z.string(), "contact.phone").optional() });
  const declared = privacy.purpose("login", { body: NewReader, query: Letters, params: Id });

  async function seenBy(...between: RequestHandler[]): Promise<{ readonly ask: Client; readonly seen: () => unknown }> {
    let seen: unknown;
    const app = express();
    app.use(express.json(), startGuard());
    app.post("/x/:id", declared, ...between, (request, response) => {
      seen = { body: request.body, query: request.query, params: request.params };
      response.status(204).end();
    });
    return { ask: await serve(app), seen: () => seen };
  }

  const body = { email: "ada@papers.example", name: CANARY, jobTitle: CANARY, [CANARY]: CANARY };

  it("is what its shapes name and the purpose covers", async () => {
    const { ask, seen } = await seenBy();
    expect((await ask(`/x/9?page=2&phone=${CANARY}&more=${CANARY}`, { method: "POST", caller: "7", body })).status).toBe(204);
    expect(seen()).toEqual({ body: { email: "ada@papers.example" }, query: { page: "2" }, params: { id: "9" } });
  });

  it("stays so after a later middleware assigned it anew", async () => {
    const { ask, seen } = await seenBy((request, _response, next) => {
      request.body = { email: "eve@papers.example", jobTitle: CANARY };
      request.params = { id: "10", other: CANARY };
      next();
    });
    await ask("/x/9?page=2", { method: "POST", caller: "7", body });
    expect(seen()).toMatchObject({ body: { email: "eve@papers.example" }, params: { id: "10" } });
    expect(JSON.stringify(seen())).not.toContain(CANARY);
  });

  it("is empty where the route names no shape", async () => {
    let seen: unknown;
    const app = express();
    app.use(express.json(), startGuard());
    app.post("/x/:id", privacy.purpose("account"), (request, response) => {
      seen = { body: request.body, query: request.query, params: request.params };
      response.status(204).end();
    });
    await (
      await serve(app)
    )(`/x/${CANARY}?a=${CANARY}`, { method: "POST", caller: "7", body });
    expect(seen).toEqual({ body: {}, query: {}, params: {} });
  });

  it("is the whole again for what comes after the route", async () => {
    let seen: unknown;
    const app = express();
    app.use(express.json(), startGuard());
    app.post("/x/:id", privacy.purpose("account"), (_request, _response, next) => {
      next();
    });
    app.post("/x/:id", privacy.purpose("login", { body: NewReader, params: Id }), (request, response) => {
      seen = { body: request.body, params: request.params };
      response.status(204).end();
    });
    expect((await (await serve(app))("/x/9", { method: "POST", caller: "7", body })).status).toBe(204);
    expect(seen).toEqual({ body: { email: "ada@papers.example" }, params: { id: "9" } });
  });

  it("is refused where it nests too deep to be read field by field", async () => {
    const app = express();
    app.use(express.json({ limit: "1mb" }), startGuard());
    const Free = z.object({ email: personal(z.unknown(), "contact.email") });
    app.post("/x", privacy.purpose("account", { body: Free }), (_request, response) => response.status(204).end());
    const answer = await (
      await serve(app)
    )("/x", { method: "POST", caller: "7", body: `{"email":${"[".repeat(5000)}${"]".repeat(5000)}}` });
    expect([answer.status, answer.json]).toMatchObject([413, { type: "urn:wherefore:problem:body-invalid" }]);
  });

  it("is parsed first where the route asks for it, and answered 400 with names only where it does not fit", async () => {
    let seen: unknown;
    const Body = NewReader.extend({ page: z.coerce.number().default(1) });
    const app = express();
    app.use(express.json(), startGuard());
    app.post("/x", privacy.purpose("account", { body: Body, validate: true }), (request, response) => {
      seen = request.body;
      response.status(204).end();
    });
    const ask = await serve(app);
    await ask("/x", { method: "POST", caller: "7", body: { name: "Ada", email: "ada@papers.example", page: "3", jobTitle: CANARY } });
    expect(seen).toEqual({ name: "Ada", email: "ada@papers.example", page: 3 });
    const answer = await ask("/x", { method: "POST", caller: "7", body: { name: "Ada", email: CANARY } });
    expect([answer.status, answer.json]).toEqual([
      400,
      {
        type: "urn:wherefore:problem:body-invalid",
        status: 400,
        title: "The body does not fit its shape.",
        problems: [{ at: "email", code: "invalid_format" }],
      },
    ]);
    expect(answer.everything).not.toContain(CANARY);
  });
});

describe.each(frameworks)("%s: what leaves a route with a purpose", (_version, express) => {
  async function answerOf(
    handler: RequestHandler,
    declared: object = privacy.purpose("account", { response: Person }),
  ): Promise<Awaited<ReturnType<Client>> & { readonly heard: readonly string[] }> {
    const heard = listening();
    const app = express();
    app.use(startGuard({ log: heard.log }));
    app.get("/x", declared as RequestHandler, handler);
    const answer = await (await serve(app))("/x", { caller: "7" });
    return { ...answer, heard: heard.lines };
  }

  const bytes: Readonly<Record<string, RequestHandler>> = {
    "send text": (_request, response) => response.send(CANARY),
    "send bytes": (_request, response) => response.send(Buffer.from(CANARY)),
    "text that says it is JSON": (_request, response) => response.type("json").send(CANARY),
    end: (_request, response) => response.end(CANARY),
    write: (_request, response) => {
      response.write(CANARY);
      response.end();
    },
    sendFile: (_request, response) => {
      response.sendFile(import.meta.filename);
    },
  };
  it.each(Object.keys(bytes))("is no bytes that cannot be filtered: %s", async (output) => {
    const answer = await answerOf(bytes[output]!);
    expect([answer.status, answer.json]).toEqual([
      500,
      { type: "urn:wherefore:problem:failed", status: 500, title: "Internal Server Error" },
    ]);
    expect(answer.everything).not.toContain(CANARY);
    expect(answer.heard[0]).toMatch(
      /purpose\.test\.ts:\d+\) answered 500: only JSON can be filtered; answer with res\.json, or declare raw/,
    );
  });

  it("is the covered part of what toJSON makes, and of a list", async () => {
    const row = { toJSON: () => ({ ...ada }) };
    expect((await answerOf((_request, response) => response.json(row))).json).toEqual({
      id: "7",
      name: "Ada",
      email: "ada@papers.example",
    });
    const Row = fieldsOf<typeof ada>()({ id: notPersonal, name: "identity.name", email: "contact.email", jobTitle: "profile.job" });
    const list = privacy.purpose("account", { response: listOf(Row) });
    expect((await answerOf((_request, response) => response.send([row, row]), list)).json).toEqual([
      { id: "7", name: "Ada", email: "ada@papers.example" },
      { id: "7", name: "Ada", email: "ada@papers.example" },
    ]);
  });

  it("is only a status where the route names no shape for its answer", async () => {
    const answer = await answerOf((_request, response) => response.status(201).json(ada), privacy.purpose("account"));
    expect([answer.status, answer.text]).toEqual([201, ""]);
    expect(answer.heard).toEqual(["GET /x: removed from the answer: the whole body: the route declares no response."]);
  });

  it("is a status and its usual words without the words", async () => {
    const answer = await answerOf((_request, response) => response.sendStatus(202));
    expect([answer.status, answer.text, answer.headers["cache-control"]]).toEqual([202, "", "private, no-store"]);
  });

  it("is never a password, whatever the purpose", async () => {
    const Login = z.object({ email: personal(z.string(), "contact.email"), password: personal(z.string(), "credentials.password") });
    const declared = privacy.purpose("login", { response: Login });
    expect((await answerOf((_request, response) => response.json({ email: "a", password: CANARY }), declared)).json).toEqual({
      email: "a",
    });
  });

  it("may lead to this site or a declared recipient, and nowhere else", async () => {
    const to = async (url: string): Promise<unknown> => {
      const { status, headers } = await answerOf((_request, response) => {
        response.redirect(url);
      });
      return [status, headers.location];
    };
    expect(await to("/done")).toEqual([302, "/done"]);
    expect(await to("https://mailer.example/done")).toEqual([302, "https://mailer.example/done"]);
    for (const url of [
      `https://elsewhere.example/${CANARY}`,
      `//elsewhere.example/${CANARY}`,
      `javascript:${CANARY}`,
      `/\\elsewhere.example/${CANARY}`,
    ]) {
      expect(await to(url)).toEqual([500, undefined]);
    }
  });

  it("is an error where a value cannot be filtered, without the value", async () => {
    const circle: Record<string, unknown> = { id: CANARY };
    circle["name"] = circle;
    const Free = z.object({ name: personal(z.unknown(), "identity.name") });
    for (const value of [circle, { name: 10n }]) {
      const answer = await answerOf((_request, response) => response.json(value), privacy.purpose("account", { response: Free }));
      expect([answer.status, answer.json]).toMatchObject([500, { type: "urn:wherefore:problem:failed" }]);
      expect(answer.everything).not.toContain(CANARY);
    }
  });

  it("is one answer: what comes after it goes nowhere and harms nobody", async () => {
    const answer = await answerOf((_request, response) => {
      response.status(404).json({ message: "none", detail: CANARY });
      response.status(200).json(ada);
      response.end(CANARY);
    });
    expect([answer.status, answer.json]).toEqual([404, { message: "none" }]);
  });
});

describe.each(frameworks)("%s: a route whose handler finds out whose data it is", (_version, express) => {
  async function signUp(
    handler: RequestHandler,
    options: Parameters<typeof startGuard>[0] = {},
    declared: object = privacy.purpose("account", { body: NewReader, response: Person, dataSubject: "handler" }),
  ): Promise<Omit<Site, "started">> {
    const heard = listening();
    const guard = startGuard({ log: heard.log, ...options });
    const app = express();
    app.use(express.json(), guard);
    app.post("/accounts", declared as RequestHandler, handler);
    return { ask: await serve(app), guard, heard };
  }
  const post = { method: "POST", body: { name: "Ada", email: "ada@papers.example", jobTitle: CANARY } };

  /** Express 4 does not look at promises. */
  const handled =
    (work: (...parameters: Parameters<RequestHandler>) => Promise<void>): RequestHandler =>
    (request, response, next) => {
      work(request, response, next).catch(next);
    };

  it("is recorded before the handler starts, and for the person before the answer", async () => {
    let before = -1;
    const { ask, guard } = await signUp(
      handled(async (_request, response) => {
        before = accesses(guard).length;
        await privacy.isAbout(response, 7);
        response.status(201).json(ada);
      }),
    );
    const answer = await ask("/accounts", post);
    expect([answer.status, answer.json]).toEqual([201, { id: "7", name: "Ada", email: "ada@papers.example" }]);
    expect(before).toBe(1);
    expect(accesses(guard)).toMatchObject([
      { operation: "collect", decision: "permit", dataSubjects: [], stateVersion: null },
      { operation: "collect", decision: "permit", dataSubjects: [{ id: "7" }], stateVersion: 0 },
    ]);
    expect(await guard.accessesOf("7")).toHaveLength(1);
  });

  it("is refused an answer about nobody, and told how to mend it", async () => {
    const { ask, heard } = await signUp((_request, response) => response.json(ada));
    const answer = await ask("/accounts", post);
    expect([answer.status, answer.json]).toMatchObject([500, { type: "urn:wherefore:problem:failed" }]);
    expect(answer.everything).not.toContain(ada.email);
    expect(heard.lines[0]).toContain("nobody was named; await privacy.isAbout(res, id) before the answer");
  });

  it("may answer an error about nobody", async () => {
    const { ask } = await signUp((_request, response) => response.status(401).json({ message: "No." }));
    expect(await ask("/accounts", post)).toMatchObject({ status: 401, json: { message: "No." } });
  });

  it("is denied for a person the purpose may not be served for, and its handler is stopped", async () => {
    let wentOn = false;
    const store = memoryStore();
    await store.ledger.append({
      type: "restriction-placed",
      ground: "accuracy",
      key: "k1",
      at: "2026-11-01T00:00:00.000Z",
      policy: startGuard().policy,
      by: "data-subject",
      dataSubject: { id: "7", as: "person" },
    });
    const { ask, guard } = await signUp(
      handled(async (_request, response) => {
        await privacy.isAbout(response, "7");
        wentOn = true;
        response.json(ada);
      }),
      { store },
    );
    expect((await ask("/accounts", post)).json).toMatchObject({ status: 403, reasons: ["restriction-stands"], purpose: "account" });
    expect(wentOn).toBe(false);
    expect(accesses(guard).at(-1)).toMatchObject({ decision: "deny", dataSubjects: [{ id: "7" }] });
  });

  it.each([undefined, "", 0, NaN, [], {}, { id: "" }])("is denied when it names nobody: %j", async (nobody) => {
    const { ask } = await signUp(
      handled(async (_request, response) => {
        await privacy.isAbout(response, nobody);
        response.json(ada);
      }),
    );
    expect((await ask("/accounts", post)).json).toMatchObject({ status: 403, reasons: ["data-subject-unidentified"] });
  });

  it("keeps the consent a submission gives together with the access, once", async () => {
    const subscribe = privacy.purpose("newsletter", {
      body: NewReader,
      dataSubject: "handler",
      givesConsent: { language: (request) => (request.get("accept-language") === "fr" ? "fr" : "en") },
    });
    const { ask, guard } = await signUp(
      handled(async (_request, response) => {
        await privacy.isAbout(response, "7");
        response.status(204).end();
      }),
      {},
      subscribe,
    );
    const french = { ...post, headers: { "accept-language": "fr" } };
    expect([(await ask("/accounts", french)).status, (await ask("/accounts", french)).status]).toEqual([204, 204]);
    expect(await guard.consentsOf("7", "fr")).toMatchObject([{ purpose: "newsletter", label: "Lettre", state: "given" }]);
    expect(accesses(guard)).toHaveLength(4);
    await given(guard).withdrawal("7", "newsletter");
    expect((await ask("/accounts", french)).status).toBe(204);
    expect(await guard.consentsOf("7")).toMatchObject([{ state: "given" }]);
  });
});

describe.each(frameworks)("%s: when something fails", (_version, express) => {
  const unavailable = { status: 503, type: "urn:wherefore:problem:unavailable", reasons: ["state-unavailable"] };
  const fail = async (): Promise<never> => Promise.reject(new Error(CANARY));
  const hang = (): Promise<never> => new Promise(() => undefined);

  const failures: Readonly<Record<string, Parameters<typeof startGuard>[0]>> = {
    "the ledger fails": { store: storeWith({ ledger: { statesOf: fail } }) },
    "the ledger throws": {
      store: storeWith({
        ledger: {
          statesOf: () => {
            throw new Error(CANARY);
          },
        },
      }),
    },
    "the ledger hangs": { store: storeWith({ ledger: { statesOf: hang } }) },
    "the ledger answers nothing": { store: storeWith({ ledger: { statesOf: async () => [] } }) },
    "the record fails": { store: storeWith({ record: { append: fail } }) },
    "the record hangs": { store: storeWith({ record: { append: hang } }) },
    "the resolver throws": {
      dataSubject: () => {
        throw new Error(CANARY);
      },
    },
    "the resolver rejects": { dataSubject: fail },
    "the resolver hangs": { dataSubject: hang },
    "the accessor is nonsense": { accessor: () => "admin" as never },
    "the accessor's roles are nonsense": { accessor: () => ({ id: "7", roles: "admin" as never }) },
    "the clock fails": { now: () => NaN },
  };
  it.each(Object.keys(failures))("nothing starts and nothing leaves: %s", async (failure) => {
    const { ask, started } = await site(express, failures[failure]);
    const answer = await ask("/me", { caller: "7" });
    expect(answer.status).toBe(503);
    expect(answer.headers["retry-after"]).toBe("5");
    expect(answer.headers["cache-control"]).toBe("private, no-store");
    expect(answer.headers.vary).toBe("Cookie, Authorization");
    if (failure !== "the clock fails") expect(answer.json).toMatchObject(unavailable);
    expect(answer.everything).not.toContain(CANARY);
    expect(started()).toBe(0);
  });

  it("a decision has a quarter of a second for all its steps together", async () => {
    const store = memoryStore();
    const slow = <T>(value: T): Promise<T> => after(180, value);
    const { ask, started } = await site(express, {
      store: storeWith({ ledger: { statesOf: async (people) => slow(await store.ledger.statesOf(people)) } }),
      dataSubject: () => slow("7"),
    });
    const since = performance.now();
    expect((await ask("/me", { caller: "7" })).json).toMatchObject(unavailable);
    expect(performance.now() - since).toBeLessThan(350);
    expect(started()).toBe(0);
  });

  it.each([[undefined], [""], [0], [NaN], [["7"]], [{}], [{ id: ["7"] }], [true], [{ id: "7", as: "admin" }]])(
    "a resolver that names nobody denies: %j",
    async (nonsense) => {
      const { ask, started } = await site(express, { dataSubject: () => nonsense });
      expect((await ask("/me", { caller: "7" })).json).toMatchObject({ status: 403, reasons: ["data-subject-unidentified"] });
      expect(started()).toBe(0);
    },
  );

  it("a state that moved since the decision is decided on once more", async () => {
    const store = memoryStore();
    let reads = -1;
    const racing: Store = {
      ...store,
      ledger: {
        ...store.ledger,
        statesOf: async (people) => {
          const states = await store.ledger.statesOf(people);
          reads += 1;
          // Between this read and the record, the person withdraws.
          if (reads === 1) await given(guard).withdrawal("7", "newsletter");
          return states;
        },
      },
    };
    const { ask, guard, started } = await site(express, { store: racing });
    await given(guard).consent("7", "newsletter");
    expect((await ask("/newsletter", { method: "POST", caller: "7" })).json).toMatchObject({ reasons: ["consent-withdrawn"] });
    expect([reads, started()]).toEqual([2, 0]);
    expect(store.accesses()).toMatchObject([{ decision: "deny", reasons: ["consent-withdrawn"], stateVersion: 2 }]);
  });

  it("a state that keeps moving is answered 503", async () => {
    let appends = 0;
    const moving = storeWith({
      record: {
        append: async () => {
          appends += 1;
          return { outcome: "stale", moved: [] };
        },
      },
    });
    const { ask, started } = await site(express, { store: moving });
    expect((await ask("/me", { caller: "7" })).json).toMatchObject(unavailable);
    expect([appends, started()]).toEqual([2, 0]);
  });

  it("no header, query or cookie of a request opens anything", async () => {
    const { ask } = await site(express);
    for (const name of ["x-middleware-subrequest", "x-wherefore", "x-purpose", "x-forwarded-user", "cookie", "authorization"]) {
      expect(
        (await ask("/newsletter?purpose=account&enforcement=off", { method: "POST", caller: "7", headers: { [name]: "account" } })).status,
      ).toBe(403);
    }
  });
});

describe.each(frameworks)("%s: how an access ended", (_version, express) => {
  async function outcomesOf(handler: RequestHandler, cut = false): Promise<readonly NewEntry[]> {
    const store = memoryStore();
    const outcomes: NewEntry[] = [];
    const keeping: Store = {
      ...store,
      record: {
        ...store.record,
        append: async (entries, ...rest) => {
          outcomes.push(...entries.filter(({ kind }) => kind === "outcome"));
          return store.record.append(entries, ...rest);
        },
      },
    };
    const guard = startGuard({ store: keeping });
    const app = express();
    app.use(guard);
    app.get("/x", privacy.purpose("account", { response: Person }) as unknown as RequestHandler, handler);
    const ask = await serve(app);
    await ask("/x", { caller: "7" }).catch(() => {
      if (!cut) throw new Error("the request failed");
    });
    await after(20);
    await guard.close();
    return outcomes;
  }

  it("is in the record: sent, with how much was held back", async () => {
    const outcomes = await outcomesOf((_request, response) => response.json(ada));
    expect(outcomes).toMatchObject([{ result: "sent", counts: { permitted: 1, denied: 0, stripped: 1 } }]);
  });

  it("is in the record: failed", async () => {
    const outcomes = await outcomesOf((_request, response) => response.status(404).json({ message: "none" }));
    expect(outcomes).toMatchObject([{ result: "failed" }]);
  });

  it("is in the record: aborted", async () => {
    const outcomes = await outcomesOf((request) => request.socket.destroy(), true);
    expect(outcomes).toMatchObject([{ result: "aborted" }]);
  });
});

describe("what people choose", () => {
  const guard = startGuard();

  it("is durable when it is answered, and the latest choice stands", async () => {
    const terms = { language: "en", how: "POST /privacy/consents/:purpose" } as const;
    expect(await guard.consentsOf("9")).toEqual([{ purpose: "newsletter", label: "Newsletter", state: "unknown" }]);
    await guard.choose("9", "newsletter", "refuse", terms);
    expect(await guard.consentsOf("9")).toMatchObject([{ state: "refused" }]);
    const first = await guard.choose("9", "newsletter", "give", { ...terms, key: "k1" });
    expect(await guard.choose("9", "newsletter", "give", { ...terms, key: "k1" })).toEqual(first);
    expect(await guard.choose("9", "newsletter", "give", terms)).toEqual(first);
    await guard.choose(9, "newsletter", "withdraw", terms);
    expect(await guard.consentsOf(9)).toMatchObject([{ state: "withdrawn" }]);
  });

  it("expires as the policy says", async () => {
    let now = Date.parse("2026-01-01T12:00:00Z");
    const later = startGuard({ now: () => now });
    await given(later).consent("7", "newsletter");
    expect(await later.consentsOf("7")).toMatchObject([{ state: "given", since: "2026-01-01T12:00:00.000Z" }]);
    now = Date.parse("2026-07-02T12:00:00Z");
    expect(await later.consentsOf("7")).toMatchObject([{ state: "expired" }]);
  });

  it("may be asked for by the request of the caller", async () => {
    const request = { headers: {}, get: () => "7" } as unknown as IncomingMessage;
    expect(await guard.consentsOf(request)).toMatchObject([{ state: "unknown" }]);
  });

  it.each([
    ["nobody", "newsletter", "en"],
    ["a purpose that rests on no consent", "account", "en"],
    ["a purpose that does not exist", "newsleter", "en"],
    ["a language the policy does not speak", "newsletter", "de"],
  ])("is refused for %s", async (what, purpose, language) => {
    const person = what === "nobody" ? undefined : "7";
    await expect(guard.choose(person, purpose, "give", { language: language as "en", how: "test" })).rejects.toMatchObject({
      code: "ERR_WHEREFORE_EVENT_INVALID",
    });
  });
});

it("the state a decision is made on is the fold of what the person did", async () => {
  const store = memoryStore();
  await given(startGuard({ store })).consent("7", "newsletter");
  const person = { id: "7", as: "person" } as const;
  const [state] = await store.ledger.statesOf([person]);
  expect(state).toEqual(stateAt(await store.ledger.eventsOf(person), Date.now()));
});
