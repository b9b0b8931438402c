import { definePolicy, type Store } from "@wherefore/core";
import type { RequestHandler, Response } from "express";
import { setTimeout as after } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { dataSubjectId, personal, wherefore, type Guard, type StartOptions } from "../src/index.ts";
import { accesses, given, memoryStore } from "../src/testing.ts";
import { CANARY, frameworks, listening, serve, type Client, type Framework } from "./site.ts";

const policy = definePolicy({
  id: "clubs",
  version: "1",
  languages: ["en"],
  timeZone: "Europe/Paris",
  controller: { name: "Clubs" },
  dataSubjects: { member: { label: "Members" } },
  categories: { identity: { label: "Identity", includes: ["identity.name", "contact.email"] } },
  recipients: {},
  accessors: { secretary: { label: "Secretary" } },
  purposes: {
    mailing: { label: "Mailing", lawfulBasis: { consent: { validFor: "P6M" } }, categories: ["identity"], accessors: ["secretary"] },
    directory: { label: "Directory", lawfulBasis: "contract", categories: ["identity"], accessors: ["self", "secretary"] },
    hosting: { label: "Hosting", lawfulBasis: { instructionsOf: "member" }, categories: ["identity"], accessors: ["self", "secretary"] },
  },
  datasets: { hosted: { label: "Hosted lists", categories: ["identity"], processorFor: "member", purposes: ["hosting"] } },
  rights: { offered: ["access"], contact: "privacy@clubs.example" },
});
const privacy = wherefore(policy);

const Member = z.object({ id: dataSubjectId(z.string()), name: personal(z.string(), "identity.name"), seat: z.number() });
const rows = [
  { id: "1", name: "Ada", seat: 1 },
  { id: "2", name: "Bob", seat: 2 },
  { id: "3", name: "Eve", seat: 3 },
];
const list = z.array(Member);

interface Site {
  readonly ask: Client;
  readonly guard: Guard;
  readonly started: () => number;
  readonly lines: readonly string[];
}

const secretary: NonNullable<StartOptions["accessor"]> = (request) => ({
  id: request.get("x-caller"),
  roles: request.get("x-role")?.split(",") ?? [],
});
const asSecretary = { caller: "9", headers: { "x-role": "secretary" } };

async function site(
  express: Framework,
  declared: object,
  {
    store = memoryStore(),
    answer = (response) => response.json(rows),
    isTold = true,
    ...options
  }: Partial<StartOptions> & { readonly answer?: (response: Response) => unknown; readonly isTold?: boolean } = {},
): Promise<Site> {
  const heard = listening();
  const guard = privacy.start({
    store,
    dataSubject: (request) => request.get("x-caller"),
    log: heard.log,
    ...(isTold ? { accessor: secretary } : {}),
    ...options,
  });
  let started = 0;
  const app = express();
  app.use(guard);
  app.get("/members", declared as RequestHandler, (_request, response) => {
    started += 1;
    answer(response);
  });
  return { ask: await serve(app), guard, started: () => started, lines: heard.lines };
}

/** A store that counts how often it is read and written, and does first what a test wants done. */
function watched(
  before: Partial<Record<"read" | "write", (count: number) => unknown>> = {},
): Store & { readonly counts: { read: number; write: number } } {
  const store = memoryStore();
  const counts = { read: 0, write: 0 };
  return {
    ...store,
    counts,
    ledger: {
      ...store.ledger,
      statesOf: async (people) => {
        counts.read += 1;
        await before.read?.(counts.read);
        return store.ledger.statesOf(people);
      },
    },
    record: {
      ...store.record,
      append: async (...parameters) => {
        counts.write += 1;
        await before.write?.(counts.write);
        return store.record.append(...parameters);
      },
    },
  };
}

describe.each(frameworks)("%s: rows of many people in one answer", (_version, express) => {
  const stripping = privacy.purpose("mailing", { response: list, dataSubject: "rows" });
  const dropping = privacy.purpose("mailing", { response: list, dataSubject: "rows", rows: "drop" });

  it("are each decided on for their own person: what is personal goes where that may not be", async () => {
    const { ask, guard } = await site(express, stripping);
    await given(guard).consent(1, "mailing");
    await given(guard).consent(2, "mailing");
    await given(guard).withdrawal(2, "mailing");
    const answer = await ask("/members", asSecretary);
    expect([answer.status, answer.json]).toEqual([200, [rows[0], { id: "2", seat: 2 }, { id: "3", seat: 3 }]]);
    expect(answer.headers["cache-control"]).toBe("private, no-store");
  });

  it("go as a whole where the route asks for that", async () => {
    const { ask, guard } = await site(express, dropping);
    await given(guard).consent(2, "mailing");
    expect((await ask("/members", asSecretary)).json).toEqual([rows[1]]);
  });

  it("are in the record of each person with the decision on them, and nobody else's", async () => {
    const { ask, guard } = await site(express, stripping);
    await given(guard).consent(1, "mailing");
    await given(guard).refusal(2, "mailing");
    await ask("/members", asSecretary);
    await guard.close();
    expect(
      accesses(guard).map(({ decision, reasons, dataSubjects, counts }) => [decision, reasons, dataSubjects.map(({ id }) => id), counts]),
    ).toEqual([
      ["permit", [], [], { permitted: 1, denied: 0, stripped: 0 }],
      ["permit", [], ["1"], { permitted: 1, denied: 0, stripped: 0 }],
      ["deny", ["consent-refused"], ["2"], { permitted: 0, denied: 1, stripped: 0 }],
      ["deny", ["consent-missing"], ["3"], { permitted: 0, denied: 1, stripped: 0 }],
    ]);
    expect(await guard.accessesOf(2)).toMatchObject([{ decision: "deny", reasons: ["consent-refused"], roles: ["secretary"] }]);
  });

  it("are decided on in one read and one write, however many they are and however often somebody's come", async () => {
    const many = Array.from({ length: 2_000 }, (_, index) => ({ id: String(index % 1_000), name: "Ada", seat: index }));
    const store = watched();
    const { ask } = await site(express, privacy.purpose("directory", { response: list, dataSubject: "rows" }), {
      store,
      answer: (response) => response.json(many),
    });
    expect((await ask("/members", asSecretary)).json).toHaveLength(2_000);
    // The asking, the rows, and how both ended.
    expect([store.counts.read, store.counts.write]).toEqual([1, 3]);
  });

  it("are not asked for by whoever may read nobody's", async () => {
    const { ask, started } = await site(express, stripping);
    const answer = await ask("/members", { caller: "9" });
    expect([answer.status, answer.json]).toMatchObject([403, { reasons: ["accessor-not-authorised"] }]);
    expect(started()).toBe(0);
  });

  it("are the caller's own alone, for a caller in no role", async () => {
    const own = privacy.purpose("directory", { response: list, dataSubject: "rows" });
    for (const isTold of [true, false]) {
      const { ask } = await site(express, own, { isTold });
      expect((await ask("/members", { caller: "2" })).json).toEqual([{ id: "1", seat: 1 }, rows[1], { id: "3", seat: 3 }]);
      expect((await ask("/members")).text).not.toContain("Bob");
    }
  });

  it("of nobody lose what is personal", async () => {
    const answer = (response: Response): unknown =>
      response.json([
        { name: "Ada", seat: 1 },
        { id: "", name: "Bob", seat: 2 },
      ]);
    const { ask } = await site(express, privacy.purpose("directory", { response: list, dataSubject: "rows" }), { answer });
    expect((await ask("/members", asSecretary)).json).toEqual([{ seat: 1 }, { id: "", seat: 2 }]);
  });

  it("do not leave while the store does not answer", async () => {
    const faults: Readonly<Record<string, Parameters<typeof watched>[0]>> = {
      "read fails": { read: () => Promise.reject(new Error(CANARY)) },
      "write fails": { write: (count) => (count > 1 ? Promise.reject(new Error(CANARY)) : undefined) },
      "write hangs": { write: (count) => (count > 1 ? after(10_000, undefined, { ref: false }) : undefined) },
    };
    for (const fault of Object.values(faults)) {
      const { ask } = await site(express, privacy.purpose("directory", { response: list, dataSubject: "rows" }), { store: watched(fault) });
      const answer = await ask("/members", asSecretary);
      expect(answer.status).toBe(503);
      expect(answer.headers["cache-control"]).toBe("private, no-store");
      expect(answer.everything).not.toContain("Ada");
      expect(answer.everything).not.toContain(CANARY);
    }
  });

  it("of somebody who withdraws meanwhile are decided on once more", async () => {
    const store = watched({ write: async (count) => (count === 2 ? given(running[0]!).withdrawal(1, "mailing") : undefined) });
    const { ask, guard } = await site(express, stripping, { store });
    const running = [guard];
    await given(guard).consent(1, "mailing");
    expect((await ask("/members", asSecretary)).text).not.toContain("Ada");
  });

  it("leave as the handler answered them, whatever it tries while they are decided on", async () => {
    const answer = (response: Response): void => {
      response.status(201).set("X-Late", "no").json(rows);
      response.status(500).set("Content-Type", CANARY).json({ name: CANARY });
      response.write(CANARY);
      response.end(CANARY);
      throw new Error(CANARY);
    };
    const { ask } = await site(express, privacy.purpose("directory", { response: list, dataSubject: "rows" }), { answer });
    const answered = await ask("/members", asSecretary);
    expect([answered.status, answered.json]).toEqual([201, rows]);
    expect(answered.everything).not.toContain(CANARY);
  });

  it("are said to be decided on by a shape that marks whose they are, and by no other", () => {
    const unmarked = z.array(z.object({ name: personal(z.string(), "identity.name") }));
    expect(() => privacy.purpose("directory", { response: unmarked, dataSubject: "rows" })).toThrow(/mark it with dataSubjectId\(\)/);
    expect(() => privacy.purpose("directory", { dataSubject: "rows" })).toThrow(/mark it with dataSubjectId\(\)/);
  });
});

describe("one id in two tenants", () => {
  const tenant: NonNullable<StartOptions["tenant"]> = (request) => request.get("x-tenant");
  const inTenant = (name: string): { readonly caller: string; readonly headers: Record<string, string> } => ({
    caller: "1",
    headers: { "x-tenant": name, "x-role": "secretary" },
  });
  const [[, express]] = frameworks;

  it("is two people: what one of them chose is not the other's choice", async () => {
    const { ask, guard } = await site(express, privacy.purpose("mailing", { response: list, dataSubject: "rows" }), { tenant });
    await guard.choose({ id: 1, controller: "north" }, "mailing", "give", { language: "en", how: "test" });
    expect((await ask("/members", inTenant("north"))).text).toContain("Ada");
    expect((await ask("/members", inTenant("south"))).text).not.toContain("Ada");
  });

  it("is the caller's own row only in the tenant of the request", async () => {
    const own = privacy.purpose("directory", { response: Member });
    const { ask, guard } = await site(express, own, { tenant, answer: (response) => response.json(rows[0]) });
    expect((await ask("/members", { caller: "1", headers: { "x-tenant": "north" } })).json).toEqual(rows[0]);
    expect(await guard.accessesOf({ id: 1, controller: "north" })).toHaveLength(1);
    expect(await guard.accessesOf({ id: 1, controller: "south" })).toHaveLength(0);
  });

  it("is nobody in data kept for another controller, until that controller is named", async () => {
    const hosted = privacy.purpose("hosting", { response: list, dataSubject: "rows", dataset: "hosted" });
    const named = await site(express, hosted, { tenant });
    expect((await named.ask("/members", inTenant("north"))).json).toEqual(rows);
    const unnamed = await site(express, hosted);
    expect((await unnamed.ask("/members", asSecretary)).text).not.toContain("Ada");
    const caller = await site(express, privacy.purpose("hosting", { response: Member, dataset: "hosted" }));
    expect((await caller.ask("/members", { caller: "1" })).status).toBe(403);
  });

  it("is answered 503 where the tenant cannot be told", async () => {
    for (const wrong of [() => 7, () => Promise.reject(new Error(CANARY)), () => after(10_000, "x", { ref: false })]) {
      const { ask } = await site(express, privacy.purpose("directory", { response: list, dataSubject: "rows" }), {
        tenant: wrong as never,
      });
      const answer = await ask("/members", asSecretary);
      expect(answer.status).toBe(503);
      expect(answer.everything).not.toContain("Ada");
    }
  });
});
