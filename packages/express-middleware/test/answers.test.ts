import type { RequestHandler, Response } from "express";
import { writeFileSync } from "node:fs";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it, onTestFinished } from "vitest";
import * as z from "zod";
import { dataSubjectId, personal, type Guard } from "../src/index.ts";
import { accesses } from "../src/testing.ts";
import { ada, CANARY, frameworks, listening, Person, privacy, serve, startGuard, type Client, type Framework } from "./site.ts";

interface Site {
  readonly ask: Client;
  readonly guard: Guard;
  readonly lines: readonly string[];
}

async function site(express: Framework, declared: object, handler: RequestHandler): Promise<Site> {
  const heard = listening();
  const guard = startGuard({ log: heard.log });
  const app = express();
  app.use(guard);
  app.get("/x", declared as RequestHandler, handler);
  return { ask: await serve(app), guard, lines: heard.lines };
}

const covered = { id: "7", name: "Ada", email: "ada@papers.example" };
const free = (value: unknown): never => value as never;

describe.each(frameworks)("%s: an answer with a shape for each status", (_version, express) => {
  const Created = z.object({ id: z.string() });
  const declared = privacy.purpose("account", { response: { 200: Person, 201: Created } });

  it("holds what the shape of its status names", async () => {
    const { ask } = await site(express, declared, (request, response) => {
      response.status(Number(request.get("x-status"))).json(free(ada));
    });
    const answered = async (status: number): Promise<unknown> =>
      (await ask("/x", { caller: "7", headers: { "x-status": String(status) } })).json;
    expect(await answered(200)).toEqual(covered);
    expect(await answered(201)).toEqual({ id: "7" });
  });

  it("is a status only where no shape is named for it", async () => {
    const { ask } = await site(express, declared, (_request, response) => {
      response.status(202).json(free(ada));
    });
    const answer = await ask("/x", { caller: "7" });
    expect([answer.status, answer.text]).toEqual([202, ""]);
  });

  it("is not declared for errors, which carry the one shape of errors", () => {
    expect(() => privacy.purpose("account", { response: { 404: Person } })).toThrow(/a shape for 404; name them for 200 to 299/);
  });
});

describe.each(frameworks)("%s: JSON that is written as text", (_version, express) => {
  const declared = privacy.purpose("account", { response: Person });
  const ways: Readonly<Record<string, (response: Response, text: string) => unknown>> = {
    send: (response, text) => response.type("json").send(text),
    "send bytes": (response, text) => response.type("application/graphql-response+json").send(Buffer.from(text)),
    end: (response, text) => response.setHeader("Content-Type", "application/json").end(text),
    "head and end": (response, text) => response.writeHead(200, "secret", { "content-type": "application/json; charset=utf-8" }).end(text),
    "parts that split a letter": (response, text) => {
      response.set("Content-Type", "application/json");
      for (const byte of Buffer.from(text)) response.write(Buffer.from([byte]));
      response.end();
    },
    pipe: (response, text) => Readable.from([text.slice(0, 9), text.slice(9)]).pipe(response.type("json")),
  };

  it.each(Object.keys(ways))("is filtered as any other: %s", async (way) => {
    const { ask } = await site(express, declared, (_request, response) => {
      ways[way]?.(response, JSON.stringify({ ...ada, name: "Adélaïde" }));
    });
    const answer = await ask("/x", { caller: "7" });
    expect([answer.status, answer.json]).toEqual([200, { ...covered, name: "Adélaïde" }]);
    expect(answer.everything).not.toContain("canary");
    expect(answer.statusMessage).toBe("OK");
  });

  it("carries the shape of errors where it is an error", async () => {
    const { ask } = await site(express, declared, (_request, response) => {
      response
        .status(409)
        .type("json")
        .end(JSON.stringify({ message: "taken", by: CANARY }));
    });
    const answer = await ask("/x", { caller: "7" });
    expect([answer.status, answer.json]).toEqual([409, { message: "taken" }]);
  });

  it("is refused where it is too large to be filtered", async () => {
    const { ask, lines } = await site(express, declared, (_request, response) => {
      response.type("json").send(`"${"x".repeat(17 * 1024 * 1024)}"`);
    });
    expect((await ask("/x", { caller: "7" })).status).toBe(500);
    expect(lines.join()).toContain("too large to be filtered");
  });
});

describe.each(frameworks)("%s: bytes that a route says what they hold of", (_version, express) => {
  const declared = privacy.purpose("account", { raw: { categories: ["identity.name"] } });
  function fileWith(text: string): string {
    const folder = mkdtempSync(join(tmpdir(), "wherefore-"));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    writeFileSync(join(folder, "letter.txt"), text);
    return join(folder, "letter.txt");
  }
  const ways: Readonly<Record<string, (response: Response) => unknown>> = {
    send: (response) => response.send("Dear Ada"),
    "send bytes": (response) => response.send(Buffer.from("Dear Ada")),
    end: (response) => response.end("Dear Ada"),
    write: (response) => {
      response.write("Dear ");
      response.end("Ada");
    },
    pipe: (response) => Readable.from(["Dear ", "Ada"]).pipe(response),
    sendFile: (response) => {
      response.sendFile(fileWith("Dear Ada"));
    },
    download: (response) => {
      response.download(fileWith("Dear Ada"));
    },
    "flushed stream": (response) => {
      response.type("text/event-stream").flushHeaders();
      setTimeout(() => response.end("Dear Ada"), 5);
    },
  };

  it.each(Object.keys(ways))("leave as they are, for the person only and no cached copy of them: %s", async (way) => {
    const { ask, guard } = await site(express, declared, (_request, response) => {
      ways[way]?.(response);
    });
    const answer = await ask("/x", { caller: "7", headers: { range: "bytes=0-3", "if-none-match": "*" } });
    expect([answer.status, answer.text]).toEqual([200, "Dear Ada"]);
    expect(answer.headers["cache-control"]).toBe("private, no-store");
    expect(answer.headers).not.toHaveProperty("etag");
    expect(answer.headers).not.toHaveProperty("last-modified");
    expect(answer.headers).not.toHaveProperty("accept-ranges");
    expect(accesses(guard)).toMatchObject([{ categories: ["identity.name"], decision: "permit" }]);
    await guard.close();
  });

  it("do not leave for nobody", async () => {
    const { ask } = await site(express, declared, (_request, response) => response.send(CANARY));
    expect((await ask("/x")).status).toBe(403);
  });

  it("do not leave before the handler has said whose they are", async () => {
    const late = privacy.purpose("account", { raw: { categories: ["identity.name"] }, dataSubject: "handler" });
    const { ask } = await site(express, late, async (request, response) => {
      if (request.get("x-named")) await privacy.isAbout(response, "7");
      response.send("Dear Ada");
    });
    const unnamed = await ask("/x", { caller: "7" });
    expect(unnamed.status).toBe(500);
    expect(unnamed.everything).not.toContain("Dear");
    expect((await ask("/x", { caller: "7", headers: { "x-named": "1" } })).text).toBe("Dear Ada");
  });

  it("keep the status of an error, and lose its bytes", async () => {
    const { ask } = await site(express, declared, (_request, response) => response.status(404).send(CANARY));
    const answer = await ask("/x", { caller: "7" });
    expect([answer.status, answer.json]).toEqual([404, { type: "urn:wherefore:problem:not-found", status: 404, title: "Not Found" }]);
  });

  it("are declared for what the purpose covers, and for one person", () => {
    expect(() => privacy.purpose("account", { raw: { categories: ["profile.job" as never] } })).toThrow(/does not cover profile\.job/);
    expect(() => privacy.purpose("login", { raw: { categories: ["credentials.password"] } })).toThrow(/credentials\.password/);
    expect(() => privacy.purpose("account", { raw: { categories: [] }, response: Person, dataSubject: "rows" })).toThrow(/whose rows/);
  });
});

describe.each(frameworks)("%s: the headers of an answer to a purpose", (_version, express) => {
  const handler: RequestHandler = (_request, response) => {
    response.set({ "X-Job": CANARY, "X-Total": "3", "Content-Language": "fr", "Retry-After": "9" }).json(free(ada));
  };

  it("are those that say how to read and keep it, and those the route names", async () => {
    const { ask, lines } = await site(express, privacy.purpose("account", { response: Person, headers: ["X-Total"] }), handler);
    const answer = await ask("/x", { caller: "7" });
    expect(answer.headers).toMatchObject({ "x-total": "3", "content-language": "fr", "retry-after": "9" });
    expect(answer.everything).not.toContain(CANARY);
    expect(lines.join("\n")).toMatch(/removed from its headers: x-job\. Name them in headers/);
  });

  it("keep what was set above the guard", async () => {
    const app = express();
    app.use((_request, response, next) => {
      response.set("X-Request-Id", "1");
      next();
    }, startGuard());
    app.get("/x", privacy.purpose("account", { response: Person }), handler);
    expect((await (await serve(app))("/x", { caller: "7" })).headers).toMatchObject({ "x-request-id": "1" });
  });

  it("cannot be added to while the answer waits for a session to be saved", async () => {
    const app = express();
    app.use(startGuard());
    app.use((_request, response, next) => {
      const end = response.end.bind(response) as (...parameters: unknown[]) => Response;
      response.end = ((...parameters: unknown[]) => {
        setTimeout(() => end(...parameters), 10);
        return response;
      }) as Response["end"];
      next();
    });
    app.get("/x", privacy.purpose("account", { response: Person }), (_request, response) => {
      response.json(free(ada));
      response.set("X-Late", CANARY);
      response.statusMessage = CANARY;
      response.write(CANARY);
      response.json(free(CANARY));
      response.end(CANARY);
    });
    const answer = await (await serve(app))("/x", { caller: "7" });
    expect([answer.status, answer.json]).toEqual([200, covered]);
    expect(answer.everything).not.toContain(CANARY);
  });
});

describe.each(frameworks)("%s: rows of somebody else in an answer about one person", (_version, express) => {
  const bob = { id: "8", name: "Bob", email: "bob@papers.example" };
  const Page = z.object({ me: Person, others: z.array(Person), note: personal(z.string(), "identity.name") });
  const page = { me: covered, others: [covered, bob], note: "written by Ada" };

  it("lose what is personal, and are there", async () => {
    const { ask, guard } = await site(express, privacy.purpose("account", { response: Page }), (_request, response) => {
      response.json(free(page));
    });
    expect((await ask("/x", { caller: "7" })).json).toEqual({ ...page, others: [covered, { id: "8" }] });
    await guard.close();
  });

  it("are gone where that is asked for", async () => {
    const { ask } = await site(express, privacy.purpose("account", { response: Page, rows: "drop" }), (_request, response) => {
      response.json(free(page));
    });
    expect((await ask("/x", { caller: "7" })).json).toEqual({ ...page, others: [covered] });
  });

  it("stay where the handler named both", async () => {
    const declared = privacy.purpose("account", { response: Page, dataSubject: "handler" });
    const { ask } = await site(express, declared, async (_request, response) => {
      await privacy.isAbout(response, "7");
      await privacy.isAbout(response, 8);
      response.json(free(page));
    });
    expect((await ask("/x", { caller: "7" })).json).toEqual(page);
  });
});

it("a route answers its own row by number or by text", async () => {
  const Row = z.object({ id: dataSubjectId(z.number()), name: personal(z.string(), "identity.name") });
  const { ask } = await site(frameworks[0][1], privacy.purpose("account", { response: Row }), (_request, response) => {
    response.json(free({ id: 7, name: "Ada" }));
  });
  expect((await ask("/x", { caller: "7" })).json).toEqual({ id: 7, name: "Ada" });
});
