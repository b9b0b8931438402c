import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { RightsOptions } from "../src/index.ts";
import { accesses, given, memoryStore } from "../src/testing.ts";
import { frameworks, serve, type Ask, type Client, type Framework } from "./site.ts";
import { shop } from "./shop-policy.ts";
import { startShop } from "./shop.ts";

interface Site {
  readonly ask: Client;
  readonly guard: ReturnType<typeof startShop>;
}

async function site(
  express: Framework,
  parse: boolean,
  options: RightsOptions = {},
  start: Parameters<typeof startShop>[0] = {},
): Promise<Site> {
  const guard = startShop(start);
  const app = express();
  if (parse) app.use(express.json());
  app.use(guard);
  app.use("/privacy", guard.rights(options));
  app.use("/.well-known/gpc.json", guard.rights());
  app.get("/me", shop.purpose("account"), (_request, response) => {
    response.status(204).end();
  });
  return { ask: await serve(app), guard };
}

const post = (body: unknown, headers: Record<string, string> = {}, caller = "7"): Ask => ({ method: "POST", body, caller, headers });

describe.each(
  frameworks.flatMap(([name, express]) =>
    [true, false].map((parse) => [`${name}, ${parse ? "with" : "without"} a parser above`, express, parse] as const),
  ),
)("%s: the endpoints of the guard", (_title, express, parse) => {
  it("let people give and withdraw consent, as easily as each other, and show where they stand", async () => {
    const { ask } = await site(express, parse);
    const state = async (): Promise<unknown> => {
      const { json } = await ask("/privacy/consents", { caller: "7" });
      return (json as { consents: { purpose: string; state: string }[] }).consents.map((one) => `${one.purpose} ${one.state}`);
    };
    expect(await state()).toEqual(["newsletter unknown", "measurement unknown"]);
    const kept = await ask("/privacy/consents/newsletter", post({ choice: "give" }));
    expect([kept.status, kept.json]).toEqual([200, { at: expect.any(String) as string, version: 1 }]);
    expect(kept.headers["cache-control"]).toBe("private, no-store");
    expect(await state()).toEqual(["newsletter given", "measurement unknown"]);
    expect((await ask("/privacy/consents/newsletter", { method: "DELETE", caller: "7" })).json).toMatchObject({ version: 2 });
    expect(await state()).toEqual(["newsletter withdrawn", "measurement unknown"]);
    expect(await ask("/privacy/consents/account", post({ choice: "give" }))).toMatchObject({ status: 404 });
  });

  it("keep an objection, and show people who accessed their data", async () => {
    const { ask, guard } = await site(express, parse);
    await ask("/me", { caller: "7" });
    expect(await ask("/privacy/objections", post({ against: "direct-marketing" }))).toMatchObject({ status: 200 });
    expect(await ask("/privacy/objections", post({ against: { purpose: "none" } }))).toMatchObject({ status: 404 });
    await given(guard).consent(7, "newsletter");
    await expect(guard.for("newsletter", 7).see(z.object({}), {})).rejects.toThrow("objection-stands");
    const seen = (await ask("/privacy/accesses?limit=1", { caller: "7" })).json;
    expect(seen).toMatchObject({ accesses: [{ route: "newsletter", decision: "deny", reasons: ["objection-stands"] }] });
    expect((await ask("/privacy/accesses", { caller: "8" })).json).toEqual({ accesses: [] });
  });

  it("answer to nobody what is somebody's, and about other people only to those who are authorised", async () => {
    const authorize: RightsOptions["authorize"] = (request, person) => request.get("x-role") === "dpo" && person !== "9";
    const { ask } = await site(express, parse, { authorize });
    expect(await ask("/privacy/consents")).toMatchObject({
      status: 403,
      json: { reasons: ["data-subject-unidentified"], remedies: [{ do: "authenticate" }] },
    });
    const about = async (id: string, role: string): Promise<number> =>
      (await ask(`/privacy/people/${id}/accesses`, { caller: "1", headers: { "x-role": role } })).status;
    expect([await about("7", "dpo"), await about("9", "dpo"), await about("7", "clerk")]).toEqual([200, 403, 403]);
    expect((await (await site(express, parse)).ask("/privacy/people/7/consents", { caller: "7" })).status).toBe(403);
  });

  it.each([
    ["another site by its metadata", { "sec-fetch-site": "cross-site" }],
    ["a sibling site by its metadata", { "sec-fetch-site": "same-site" }],
    ["another origin", { origin: "https://evil.example" }],
    ["no origin it would name", { origin: "null" }],
    ["another origin though its metadata says otherwise", { "sec-fetch-site": "same-origin", origin: "https://evil.example" }],
  ])("refuse a choice that comes from %s", async (_from, headers) => {
    const { ask, guard } = await site(express, parse);
    for (const asked of [post({ choice: "give" }, headers), { method: "DELETE", caller: "7", headers }])
      expect((await ask("/privacy/consents/newsletter", asked)).status).toBe(403);
    expect(await guard.consentsOf(7)).toMatchObject([{ state: "unknown" }, { state: "unknown" }]);
  });

  it("take a choice of a page of this site, and of what is no browser", async () => {
    const { ask } = await site(express, parse);
    const own = { host: "shop.example", origin: "http://shop.example", "sec-fetch-site": "same-origin" };
    expect((await ask("/privacy/consents/newsletter", post({ choice: "give" }, own))).status).toBe(200);
    expect((await ask("/privacy/consents/newsletter", post({ choice: "withdraw" }))).status).toBe(200);
  });

  it.each([
    ["a form", "choice=give", { "content-type": "application/x-www-form-urlencoded" }, 415],
    ["text that a form can send", '{"choice":"give"}', { "content-type": "text/plain" }, 415],
    ["no JSON", "{", {}, 400],
    ["a field nobody asked for", { choice: "give", admin: true }, {}, 400],
    ["a choice there is none of", { choice: "maybe" }, {}, 400],
    ["more than a choice takes", { choice: "give", more: "x".repeat(5_000) }, {}, 413],
    ["a key that is none", { choice: "give" }, { "idempotency-key": "a b" }, 400],
  ])("refuse %s", async (_what, body, headers, status) => {
    const { ask } = await site(express, parse);
    const answer = await ask("/privacy/consents/newsletter", post(body, headers));
    expect(answer.status).toBe(status);
    // A parser above answers for what it cannot parse.
    if (!parse || body !== "{") expect(answer.headers["content-type"]).toBe("application/problem+json");
    expect(answer.text).not.toMatch(/admin|maybe|xxx/);
  });

  it("answer the same to the same key, and refuse it for anything else", async () => {
    const { ask } = await site(express, parse);
    const key = { "idempotency-key": "k1" };
    const first = await ask("/privacy/consents/newsletter", post({ choice: "give" }, key));
    expect((await ask("/privacy/consents/newsletter", post({ choice: "give" }, key))).json).toEqual(first.json);
    expect((await ask("/privacy/consents/newsletter", post({ choice: "withdraw" }, key))).status).toBe(422);
  });

  it("say which policy is in force, and that the privacy signal is honoured, at the address browsers look at", async () => {
    const { ask, guard } = await site(express, parse);
    expect((await ask("/privacy/policy")).json).toEqual(guard.policy);
    expect((await ask("/.well-known/gpc.json")).json).toEqual({ gpc: true });
    expect((await ask("/privacy/nothing")).status).toBe(404);
    expect(accesses(guard)).toEqual([]);
  });

  it("answer 503 while the store does not answer", async () => {
    const store = memoryStore();
    const statesOf = (): never => {
      throw new Error("canary-7f3a");
    };
    const { ask } = await site(express, parse, {}, { store: { ...store, ledger: { ...store.ledger, statesOf } } });
    const answer = await ask("/privacy/consents", { caller: "7" });
    expect([answer.status, answer.text.includes("canary")]).toEqual([503, false]);
  });

  it("are described by a document made from the schemas they run on, which every answer fits", async () => {
    const { ask } = await site(express, parse, { authorize: () => true });
    const { paths } = (await ask("/privacy/openapi.json")).json as {
      paths: Record<
        string,
        Record<string, { responses: Record<string, { content: Record<string, { schema: object }> }>; requestBody?: object }>
      >;
    };
    const bodies: Readonly<Record<string, unknown>> = {
      "/objections": { against: { purpose: "account" } },
      "/consents/{purpose}": { choice: "give" },
    };
    const asked: string[] = [];
    for (const [path, methods] of Object.entries(paths)) {
      for (const [method, { responses, requestBody }] of Object.entries(methods)) {
        const address = `/privacy${path.replace("{purpose}", "newsletter").replace("{id}", "7")}`;
        const answer = await ask(address, { method: method.toUpperCase(), caller: "7", ...(requestBody ? { body: bodies[path] } : {}) });
        expect([address, answer.status]).toEqual([address, 200]);
        const schema = responses["200"]?.content["application/json"]?.schema as Parameters<typeof z.fromJSONSchema>[0];
        expect(z.fromJSONSchema(schema).safeParse(answer.json).error).toBeUndefined();
        expect(z.fromJSONSchema(schema).safeParse({ anything: 1 }).success).toBe(false);
        asked.push(`${method} ${path}`);
      }
    }
    expect(asked).toHaveLength(9);
  });
});
