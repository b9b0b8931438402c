import type { RequestHandler } from "express";
import type * as GraphQL from "graphql";
import type * as GraphQLOverHttp from "graphql-http/lib/use/express";
import { createRequire } from "node:module";
import { setTimeout as after } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { Guard } from "../src/index.ts";
import { accesses } from "../src/testing.ts";
import { ada, CANARY, frameworks, listening, Person, privacy, serve, startGuard, type Client, type Framework } from "./site.ts";

// Both from one copy: a schema of another copy is refused.
const require = createRequire(import.meta.url);
const { GraphQLList, GraphQLObjectType, GraphQLSchema, GraphQLString } = require("graphql") as typeof GraphQL;
const { createHandler } = require("graphql-http/lib/use/express") as typeof GraphQLOverHttp;

const covered = { id: "7", name: "Ada", email: "ada@papers.example" };
const bob = { id: "8", name: "Bob", email: "bob@papers.example", jobTitle: CANARY };

const Reader = new GraphQLObjectType({
  name: "Reader",
  fields: { id: { type: GraphQLString }, name: { type: GraphQLString }, email: { type: GraphQLString }, jobTitle: { type: GraphQLString } },
});
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: "Query",
    fields: {
      me: { type: Reader, resolve: () => ada },
      readers: { type: new GraphQLList(Reader), resolve: () => [ada, bob] },
      fails: {
        type: GraphQLString,
        resolve: () => {
          throw new Error(CANARY);
        },
      },
    },
  }),
});

const Operation = z.object({ query: z.string(), operationName: z.string().optional() });
const errors = z.array(z.object({ path: z.array(z.string()) })).optional();
const me = privacy.purpose("account", {
  body: Operation,
  operation: "use",
  response: z.object({ data: z.object({ me: Person }).nullable(), errors }),
});
const directory = privacy.purpose("support", {
  body: Operation,
  operation: "use",
  dataSubject: "rows",
  response: z.object({ data: z.object({ readers: z.array(Person) }) }),
});
const about = privacy.noPersonalData("the schema itself");
const operations = new Map<unknown, typeof me | typeof directory | typeof about>([
  ["Me", me],
  ["Directory", directory],
  ["Schema", about],
]);
const oneOf = (...handlers: RequestHandler[]): ReturnType<typeof privacy.oneOf> =>
  privacy.oneOf(
    [me, directory, about],
    (request) => operations.get((request.body as { operationName?: unknown }).operationName),
    ...handlers,
  );

interface Site {
  readonly ask: (body: object, caller?: string) => ReturnType<Client>;
  readonly guard: Guard;
  readonly lines: readonly string[];
}

async function site(express: Framework, mount: (app: ReturnType<Framework>) => void): Promise<Site> {
  const heard = listening();
  const guard = startGuard({
    log: heard.log,
    accessor: (request) => ({ id: request.get("x-caller"), roles: request.get("x-caller") === "1" ? ["support"] : [] }),
  });
  const app = express();
  app.use(express.json(), guard);
  mount(app);
  const ask = await serve(app);
  return { ask: (body, caller = "7") => ask("/graphql", { method: "POST", body, caller }), guard, lines: heard.lines };
}

const server = createHandler({ schema }) as unknown as RequestHandler;
const mounts: Readonly<Record<string, (app: ReturnType<Framework>) => unknown>> = {
  "mounted, with its handler wrapped": (app) => app.use("/graphql", oneOf(server)),
  "in a route, before its handler": (app) => app.post("/graphql", oneOf(), server),
  "in a route, with its handler wrapped": (app) => app.post("/graphql", oneOf(server)),
};

describe.each(frameworks)("%s: a GraphQL server", (_version, express) => {
  const asked = { operationName: "Me", query: "query Me { me { id name email jobTitle } }" };

  it.each(Object.keys(mounts))("answers each operation for its own purpose: %s", async (where) => {
    const { ask, guard } = await site(express, (app) => mounts[where]?.(app));
    const mine = await ask(asked);
    expect([mine.status, mine.json]).toEqual([200, { data: { me: covered } }]);
    const theirs = await ask({ operationName: "Directory", query: "query Directory { readers { id name email jobTitle } }" }, "1");
    expect([theirs.status, theirs.json]).toEqual([
      200,
      {
        data: {
          readers: [
            { id: "7", name: "Ada" },
            { id: "8", name: "Bob" },
          ],
        },
      },
    ]);
    const shape = await ask({ operationName: "Schema", query: "query Schema { __typename }" });
    expect(shape.json).toEqual({ data: { __typename: "Query" } });
    await guard.close();
    expect(accesses(guard).map(({ purpose, route, dataSubjects }) => [purpose, route?.template, dataSubjects.length])).toEqual([
      ["account", "/graphql", 1],
      ["support", "/graphql", 0],
      ["support", "/graphql", 2],
    ]);
  });

  it("gives no other field than the operation it says it is, whatever the query asks for", async () => {
    const { ask } = await site(express, (app) => mounts["mounted, with its handler wrapped"]?.(app));
    const queries = [
      { operationName: "Me", query: "query Me { me { id job: jobTitle } readers { email jobTitle } }" },
      { operationName: "Me", query: "query Me { me { id name: jobTitle } x: readers { id name } }" },
    ];
    for (const query of queries) {
      const { json, everything } = await ask(query);
      expect(everything).not.toContain("bob");
      expect(everything).not.toContain("Bob");
      expect(JSON.stringify(json)).not.toContain("readers");
    }
  });

  it("denies an operation it has no declaration for, and its handler does not start", async () => {
    let started = 0;
    const { ask, lines } = await site(express, (app) => {
      app.use(
        "/graphql",
        oneOf((_request, response) => {
          started += 1;
          response.json(ada);
        }),
      );
    });
    for (const operationName of [undefined, "Everything", ["Me"], "__proto__"]) {
      const denied = await ask({ operationName, query: "{ me { id } }" });
      expect([denied.status, denied.json]).toMatchObject([403, { reasons: ["purpose-not-declared"] }]);
    }
    expect(started).toBe(0);
    expect(lines.join()).toContain("for none of the declarations");
  });

  it("says that something failed, and not what", async () => {
    const { ask } = await site(express, (app) => mounts["in a route, before its handler"]?.(app));
    const failed = await ask({ operationName: "Me", query: "query Me { me { id } fails }" });
    expect(failed.json).toEqual({ data: { me: { id: "7" } }, errors: [{ path: ["fails"] }] });
    const wrong = await ask({ operationName: "Me", query: `query Me { ${CANARY.replace("-", "_")} }` });
    expect(wrong.json).toEqual({ errors: [{}] });
    expect(wrong.everything).not.toContain("canary");
  });
});

describe.each(frameworks)("%s: one of several declarations", (_version, express) => {
  it("covers the routes of a router it wraps, and is shut again when that falls through", async () => {
    const procedures = express.Router();
    procedures.get("/me", (_request, response) => response.json({ data: { me: ada } }));
    const app = express();
    app.use(startGuard());
    app.use(
      "/rpc",
      privacy.oneOf([me], () => me, procedures),
    );
    app.use("/rpc", (_request, response) => response.send(CANARY));
    const ask = await serve(app);
    expect((await ask("/rpc/me", { caller: "7" })).json).toEqual({ data: { me: covered } });
    const after = await ask("/rpc/else", { caller: "7" });
    expect(after.status).toBe(403);
    expect(after.everything).not.toContain(CANARY);
  });

  it("is denied for nobody, and unavailable where what picks it fails or is late", async () => {
    const picks: Readonly<Record<string, () => unknown>> = {
      "/throws": () => {
        throw new Error(CANARY);
      },
      "/hangs": () => after(10_000, undefined, { ref: false }),
      "/nobody": () => me,
    };
    const app = express();
    app.use(startGuard());
    for (const [path, pick] of Object.entries(picks))
      app.use(
        path,
        privacy.oneOf([me], pick as () => typeof me, (_request, response) => response.json(ada)),
      );
    const ask = await serve(app);
    expect(await Promise.all(Object.keys(picks).map(async (path) => (await ask(path)).status))).toEqual([503, 503, 403]);
  });

  it("is listed in the report with all it may be for", () => {
    const app = express();
    app.use("/graphql", oneOf(server));
    app.post("/rpc", oneOf(), server);
    const { text, missing, misplaced } = startGuard().report(app);
    expect([missing, misplaced]).toEqual([[], []]);
    expect(text).toMatch(
      /✓ \/graphql\/\* {2}one of: account \(contract\) identity\.name, contact\.email; support .*; no personal data: the schema itself/,
    );
    expect(text).toContain("1 routes: 1 with a purpose");
    const loose = express();
    loose.use(oneOf() as RequestHandler);
    expect(startGuard().report(loose).misplaced).toHaveLength(1);
  });

  it("is refused without declarations, or with anything else among them", () => {
    expect(() => privacy.oneOf([], () => undefined)).toThrow(/oneOf\(\) needs a list/);
    expect(() => privacy.oneOf([server as never], () => undefined)).toThrow(/oneOf\(\) needs a list/);
  });
});
