import compression from "compression";
import cookieSession from "cookie-session";
import type { Express, RequestHandler } from "express";
import session from "express-session";
import { OutgoingMessage, ServerResponse, type OutgoingHttpHeaders } from "node:http";
import { describe, expect, it } from "vitest";
import { given, memoryStore } from "../src/testing.ts";
import { frameworks, listening, privacy, serve, startGuard, type Answer, type Client, type Framework } from "./site.ts";
import { shop } from "./shop-policy.ts";
import { startShop } from "./shop.ts";

const HOST = { host: "shop.example" };
const CANARY = "canary-7f3a";

/** A visitor of the shop: who they are, which cookies they carry. */
function visit(caller: string | undefined, cookie?: string): { readonly caller?: string; readonly headers: Record<string, string> } {
  return { ...(caller === undefined ? {} : { caller }), headers: { ...HOST, ...(cookie === undefined ? {} : { cookie }) } };
}

const free = (handler: RequestHandler): RequestHandler => shop.noPersonalData("tries cookies", handler);

/** The shop with one route that nothing personal leaves by. */
async function shopWith(
  express: Framework,
  handler: RequestHandler,
  options: Parameters<typeof startShop>[0] = {},
): Promise<{ readonly ask: Client; readonly guard: ReturnType<typeof startShop>; readonly app: Express }> {
  const guard = startShop(options);
  const app = express();
  app.use(guard);
  app.get(["/", "/shop/cart"], free(handler));
  return { ask: await serve(app), guard, app };
}

const cookiesOf = ({ headers }: Answer): readonly string[] => headers["set-cookie"] ?? [];
const namesOf = (answer: Answer): readonly string[] => cookiesOf(answer).map((line) => line.split("=", 1)[0] ?? "");

/** Every way a handler can set a cookie that is declared, one that nobody declared, and one that needs consent. */
const lines = ["sid=1; Path=/", `_fbp=${CANARY}; Path=/`, `_m=${CANARY}; Max-Age=60`];
const forms: Readonly<Record<string, RequestHandler>> = {
  "res.cookie": (_request, response) => {
    response.cookie("sid", "1").cookie("_fbp", CANARY).cookie("_m", CANARY, { maxAge: 60_000 }).end("done");
  },
  "setHeader with a list": (_request, response) => {
    response.setHeader("Set-Cookie", lines);
    response.end("done");
  },
  "setHeader in capitals, one line": (_request, response) => {
    response.setHeader("SET-COOKIE", lines[1]!);
    response.appendHeader("set-cookie", lines[0]!);
    response.end("done");
  },
  appendHeader: (_request, response) => {
    for (const line of lines) response.appendHeader("Set-Cookie", line);
    response.end("done");
  },
  setHeaders: (_request, response) => {
    response.setHeaders(new Map([["set-cookie", lines]]));
    response.end("done");
  },
  "res.set": (_request, response) => {
    response.set("Set-Cookie", [...lines]).end("done");
  },
  "writeHead with an object": (_request, response) => {
    response.writeHead(200, { "Set-Cookie": lines }).end("done");
  },
  "writeHead with a message and an object": (_request, response) => {
    response.writeHead(200, "Fine", { "set-cookie": [...lines] }).end("done");
  },
  "writeHead with a flat list": (_request, response) => {
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    response.writeHead(200, ["Set-Cookie", lines, "X-Other", "1"]).end("done");
  },
  "Node's own setHeader": (_request, response) => {
    OutgoingMessage.prototype.setHeader.call(response, "Set-Cookie", lines);
    response.end("done");
  },
  "Node's own writeHead": (_request, response) => {
    ServerResponse.prototype.writeHead.call(response, 200, { "Set-Cookie": [...lines] } satisfies OutgoingHttpHeaders);
    response.end("done");
  },
  "a stream whose head was flushed": (_request, response) => {
    response.setHeader("Set-Cookie", lines);
    response.flushHeaders();
    response.write("do");
    response.end("ne");
  },
  "early hints and trailers": (_request, response) => {
    response.writeEarlyHints({ link: "</a.css>; rel=preload", "Set-Cookie": `_fbp=${CANARY}` });
    response.setHeader("Set-Cookie", lines);
    response.setHeader("Trailer", "Set-Cookie");
    response.write("do");
    response.addTrailers([
      ["Set-Cookie", `_fbp=${CANARY}`],
      ["X-Sum", "1"],
    ]);
    response.end("ne");
  },
};

const orders: Readonly<Record<string, (app: Express, guard: RequestHandler) => void>> = {
  "the guard first": (app, guard) => app.use(guard, compression({ threshold: 0 })),
  "the guard below compression": (app, guard) => app.use(compression({ threshold: 0 }), guard),
  "the guard below middleware that already set a cookie": (app, guard) =>
    app.use((_request, response, next) => {
      response.cookie("_above", CANARY);
      next();
    }, guard),
};

describe.each(frameworks)("%s: a cookie", (_version, express) => {
  describe.each(Object.entries(orders))("with %s", (_order, mount) => {
    it.each(Object.entries(forms))("leaves only declared and consented to: %s", async (_form, handler) => {
      const guard = startShop();
      const app = express();
      mount(app, guard);
      app.get("/", free(handler));
      const answer = await (await serve(app))("/", visit("7"));
      expect([answer.status, answer.text]).toEqual([200, "done"]);
      expect(cookiesOf(answer)).toEqual(["sid=1; Path=/; HttpOnly; SameSite=Lax"]);
      expect(answer.everything).not.toContain(CANARY);
      expect(guard.heldBackCookies()).toContainEqual({ name: "_fbp", why: "not-declared", reasons: [], times: 1 });
    });
  });

  it.each([
    ["pairs", lines.map((line) => ["Set-Cookie", line])],
    ["an object", { "set-cookie": lines }],
    ["a flat list", lines.flatMap((line) => ["SET-COOKIE", line])],
    ["nothing", undefined],
  ])("leaves only declared and consented to, also where a head of %s is all that Node is handed", async (_form, head) => {
    const { ask, app } = await shopWith(express, (_request, response) => {
      response.writeHead(200, head as never).end("done");
    });
    app.disable("x-powered-by");
    const answer = await ask("/", visit("7"));
    expect([answer.text, cookiesOf(answer)]).toEqual(["done", head ? ["sid=1; Path=/; HttpOnly; SameSite=Lax"] : []]);
  });

  it.each([
    ["express-session", (name: string) => session({ name, secret: "s", resave: false, saveUninitialized: true, cookie: { maxAge: 1e9 } })],
    ["cookie-session", (name: string) => cookieSession({ name, secret: "s", signed: false, maxAge: 1e9 })],
  ])("of a session is held to the policy, however late %s sets it", async (_name, sessionNamed) => {
    const guard = startShop();
    const app = express();
    app.use("/undeclared", sessionNamed("undeclared"));
    app.use("/declared", sessionNamed("sid"));
    app.use(guard);
    app.get(
      ["/declared", "/undeclared"],
      free((request, response) => {
        Object.assign((request as unknown as { session: object }).session, { seen: CANARY });
        response.end("done");
      }),
    );
    const ask = await serve(app);
    const [declared, undeclared] = [await ask("/declared", visit("7")), await ask("/undeclared", visit("7"))];
    expect([declared.text, undeclared.text]).toEqual(["done", "done"]);
    expect(cookiesOf(declared)).toEqual([expect.stringMatching(/^sid=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/i)]);
    expect(cookiesOf(undeclared)).toEqual([]);
    expect(guard.heldBackCookies()).toMatchObject([{ name: "undeclared", why: "not-declared" }]);
  });

  it("that needs consent leaves with it, until it is withdrawn; the answer to the choice already follows it", async () => {
    const guard = startShop();
    const app = express();
    app.use(guard);
    const set: RequestHandler = (_request, response) => {
      response.cookie("_m", "1").end();
    };
    app.get("/", free(set));
    app.get(
      "/choose/:choice",
      free((request, response, next) => {
        const choice = request.params["choice"] === "give" ? "give" : "withdraw";
        guard.choose(request, "measurement", choice, { language: "en", how: "test" }).then(() => {
          set(request, response, next);
        }, next);
      }),
    );
    const ask = await serve(app);
    expect(namesOf(await ask("/", visit("7")))).toEqual([]);
    expect(namesOf(await ask("/choose/give", visit("7")))).toEqual(["_m"]);
    expect(namesOf(await ask("/", visit("7")))).toEqual(["_m"]);
    expect(namesOf(await ask("/", visit("8")))).toEqual([]);
    expect(cookiesOf(await ask("/choose/withdraw", visit("7", "_m=1"))).every((line) => line.startsWith("_m=; Max-Age=0;"))).toBe(true);
    expect(namesOf(await ask("/", visit("7")))).toEqual([]);
  });

  it("lives no longer than declared, nor than the consent it rests on", async () => {
    const now = Date.parse("2026-01-01T12:00:00Z");
    let passed = 0;
    const handler: RequestHandler = (_request, response) => {
      response.cookie("sid", "1", { maxAge: 1e9 });
      response.cookie("choice", "1", { expires: new Date(now + 1e12) });
      response.cookie("_minute", "1", { maxAge: 61_000 });
      response.cookie("_m", "1", { maxAge: 400 * 86_400_000 });
      response.end();
    };
    const { ask, guard } = await shopWith(express, handler, { now: () => now + passed });
    await given(guard).consent(7, "measurement");
    const lifetimes = (answer: Answer): readonly (string | undefined)[] =>
      cookiesOf(answer).map((line) => /^([^=]+)=1.*?; Max-Age=(\d+)/.exec(line)?.slice(1).join(" "));
    // A session cookie ends with the session; six months are those of the calendar; a consent of six months ends before thirteen do.
    const halfYear = String((Date.parse("2026-07-01T11:00:00Z") - now) / 1_000);
    const first = await ask("/", visit("7"));
    expect(cookiesOf(first)[0]).not.toMatch(/Max-Age|Expires/);
    expect(lifetimes(first)).toEqual([undefined, `choice ${halfYear}`, "_minute 60", `_m ${halfYear}`]);
    passed = (Number(halfYear) - 30) * 1_000;
    expect(lifetimes(await ask("/", visit("7"))).slice(2)).toEqual(["_minute 30", "_m 30"]);
    passed += 30_000;
    expect(namesOf(await ask("/", visit("7")))).toEqual(["sid", "choice"]);
  });

  it("that says less than it may leaves as it was written, but for what protects it", async () => {
    const { ask } = await shopWith(express, (_request, response) => {
      response.setHeader("Set-Cookie", "choice=a%20b; Max-Age=60; Domain=shop.example; Priority=High; SameSite=Strict; HttpOnly");
      response.end();
    });
    expect(cookiesOf(await ask("/", visit("7")))).toEqual([
      "choice=a%20b; Max-Age=60; Domain=shop.example; Priority=High; SameSite=Strict; HttpOnly",
    ]);
  });

  it("is Secure on secure requests, HttpOnly unless scripts read it, SameSite=None only with Secure", async () => {
    const handler: RequestHandler = (_request, response) => {
      response.setHeader("Set-Cookie", ["sid=1", "choice=1; SameSite=None"]);
      response.end();
    };
    const { ask, app } = await shopWith(express, handler, { readableByScripts: ["choice"] });
    app.set("trust proxy", true);
    expect(cookiesOf(await ask("/", visit("7")))).toEqual(["sid=1; HttpOnly; SameSite=Lax", "choice=1; SameSite=Lax"]);
    const secure = { headers: { ...HOST, "x-forwarded-proto": "https" } };
    expect(cookiesOf(await ask("/", secure))).toEqual(["sid=1; HttpOnly; Secure; SameSite=Lax", "choice=1; SameSite=None; Secure"]);
  });

  it("is no cookie of the shop on a domain that is not declared for it", async () => {
    const { ask } = await shopWith(express, (_request, response) => {
      response.setHeader("Set-Cookie", ["sid=1; Domain=example", "sid=2; Domain=.www.shop.example", "choice=1; Domain=evilshop.example"]);
      response.end();
    });
    expect(cookiesOf(await ask("/", visit("7")))).toEqual(["sid=2; Domain=.www.shop.example; HttpOnly; SameSite=Lax"]);
  });

  it("that is not declared may still be taken back, without its value", async () => {
    const { ask } = await shopWith(express, (_request, response) => {
      response.setHeader("Set-Cookie", [`_fbp=${CANARY}; Max-Age=0; Path=/`, `old=${CANARY}; Expires=Thu, 01 Jan 1970 00:00:00 GMT`]);
      response.end();
    });
    expect(cookiesOf(await ask("/", visit("7")))).toEqual(["_fbp=; Max-Age=0; Path=/", "old=; Expires=Thu, 01 Jan 1970 00:00:00 GMT"]);
  });

  it.each([
    ["no name", `=${CANARY}`],
    ["no equals sign", CANARY],
    ["a blank in its name", `a b=${CANARY}`],
    ["another cookie joined to it", `sid=1, _fbp=${CANARY}`],
    ["more than a browser keeps", `sid=${CANARY}${"x".repeat(4_096)}`],
  ])("with %s does not leave", async (_fault, line) => {
    const { ask, guard } = await shopWith(express, (_request, response) => {
      response.setHeader("Set-Cookie", [line, "sid=2"]);
      response.end();
    });
    const answer = await ask("/", visit("7"));
    expect(namesOf(answer)).toEqual(["sid"]);
    expect(answer.everything).not.toContain(CANARY);
    expect(guard.heldBackCookies()).toEqual([{ name: "", why: "malformed", reasons: [], times: 1 }]);
  });

  it("of a name the policy does not have is told to the operator once, with the line to add", async () => {
    const heard = listening();
    const handler: RequestHandler = (_request, response) => {
      response.cookie("_fbp", CANARY, { maxAge: 90 * 86_400_000 }).end();
    };
    const { ask, guard, app } = await shopWith(express, handler, { log: heard.log });
    await ask("/", visit("7"));
    await ask("/", visit("7"));
    expect(heard.lines).toEqual([
      'cookie _fbp is held back: the policy does not declare it. Add to its trackers: { name: "_fbp", domain: "shop.example", purpose: "…", lifetime: "P90D", consent: "required" }',
    ]);
    expect(guard.report(app).text).toContain("cookie _fbp  held back 2 times: not-declared");
  });

  it("is left alone by a policy that declares no trackers, and the report says so", async () => {
    const guard = startGuard();
    const app = express();
    app.use(guard);
    app.get(
      "/",
      privacy.noPersonalData("tries cookies", (request, response) => {
        response.setHeader("Set-Cookie", `_fbp=${CANARY}`);
        response.end(request.headers.cookie);
      }),
    );
    const answer = await (await serve(app))("/", { headers: { cookie: "any=1" } });
    expect([cookiesOf(answer), answer.text]).toEqual([[`_fbp=${CANARY}`], "any=1"]);
    expect(guard.report(app).text).toContain("cookies: not declared, left alone");
  });
});

/** Answers with every cookie a handler can find. */
const tell: RequestHandler = (request, response) => {
  const { headers, rawHeaders, headersDistinct } = request;
  const { cookies, signedCookies } = request as { cookies?: unknown; signedCookies?: unknown };
  response.json({ header: headers.cookie ?? "", everything: [headers, rawHeaders, headersDistinct, cookies, signedCookies] });
};

/** As cookie-parser does. */
const parse: RequestHandler = (request, _response, next) => {
  const pairs = (request.headers.cookie ?? "").split("; ").map((pair) => pair.split("=") as [string, string]);
  Object.assign(request, { cookies: Object.fromEntries(pairs), signedCookies: Object.fromEntries(pairs) });
  next();
};

describe.each(frameworks)("%s: the cookies of a request", (_version, express) => {
  it("are shown to handlers only where they are declared and consented to, also those parsed above the guard", async () => {
    const guard = startShop();
    const app = express();
    app.use(parse, guard);
    app.get("/", free(tell));
    app.get("/below", free(parse), free(tell));
    const ask = await serve(app);
    const carried = `sid=1; _m=${CANARY}; _fbp=${CANARY}; _ma=${CANARY}; SID=${CANARY}`;
    const header = async (): Promise<unknown> => ((await ask("/", visit("7", carried))).json as { header: unknown }).header;
    expect(await header()).toBe("sid=1");
    expect((await ask("/", visit("7", carried))).text).not.toContain(CANARY);
    await given(guard).consent(7, "measurement");
    expect(await header()).toBe(`sid=1; _m=${CANARY}`);
    await given(guard).withdrawal(7, "measurement");
    expect(await header()).toBe("sid=1");
    expect((await ask("/", visit("7", `_m=${CANARY}`))).json).toMatchObject({ header: "" });
  });

  it("are taken from the browser once consent is gone: for host, domain and every path that leads here", async () => {
    const { ask, guard } = await shopWith(express, tell);
    await given(guard).consent(7, "measurement");
    expect(cookiesOf(await ask("/shop/cart", visit("7", "_m=1; sid=1")))).toEqual([]);
    await given(guard).refusal(7, "measurement");
    const forgotten = cookiesOf(await ask("/shop/cart?q=1", { caller: "7", headers: { host: "www.shop.example", cookie: "_m=1; sid=1" } }));
    const start = "_m=; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Path=";
    const domains = ["", "; Domain=shop.example", "; Domain=www.shop.example"];
    const paths = ["/", "/shop", "/shop/", "/shop/cart", "/shop/cart/"];
    expect(forgotten).toEqual(paths.flatMap((path) => domains.map((domain) => `${start}${path}${domain}`)));
  });

  it("are hidden and left where they are while it is not known who visits", async () => {
    const broken = { isDown: false };
    const store = memoryStore();
    const statesOf: typeof store.ledger.statesOf = async (people) => {
      if (broken.isDown) throw new Error("the store is down");
      return store.ledger.statesOf(people);
    };
    const handler: RequestHandler = (request, response, next) => {
      response.cookie("sid", "2").cookie("_m", "2");
      tell(request, response, next);
    };
    const { ask, guard } = await shopWith(express, handler, { store: { ...store, ledger: { ...store.ledger, statesOf } } });
    await given(guard).consent(7, "measurement");
    broken.isDown = true;
    for (const asked of [visit("7", "sid=1; _m=1"), visit(undefined, "sid=1; _m=1")]) {
      const answer = await ask("/", asked);
      expect([answer.json, namesOf(answer)]).toMatchObject([{ header: "sid=1" }, ["sid"]]);
    }
  });

  it("follow the stricter choice of the person and the device, and of those the device is linked to", async () => {
    const device = (request: { get(name: string): string | undefined }): string | undefined => request.get("x-device");
    const { ask, guard } = await shopWith(express, tell, { device });
    const shown = async (caller: string | undefined, name: string): Promise<unknown> => {
      const { headers, ...rest } = visit(caller, "_m=1");
      return ((await ask("/", { ...rest, headers: { ...headers, "x-device": name } })).json as { header: unknown }).header;
    };
    const choose = (id: string, choice: "give" | "refuse"): Promise<unknown> =>
      guard.choose({ id, as: "device" }, "measurement", choice, { language: "en", how: "banner" });
    expect(await shown(undefined, "d1")).toBe("");
    await choose("d1", "give");
    expect(await shown(undefined, "d1")).toBe("_m=1");
    expect(await shown("7", "d1")).toBe("_m=1");
    await given(guard).refusal(7, "measurement");
    expect(await shown("7", "d1")).toBe("");
    expect(await shown(undefined, "d1")).toBe("_m=1");
    await guard.linked("d1", 7);
    expect(await shown(undefined, "d1")).toBe("");
    await given(guard).consent(7, "measurement");
    expect(await shown(undefined, "d1")).toBe("_m=1");
    await choose("d1", "refuse");
    expect(await shown("7", "d1")).toBe("");
    await expect(guard.linked({ id: "7", as: "person" }, 7)).rejects.toThrow("no device is named");
  });
});
