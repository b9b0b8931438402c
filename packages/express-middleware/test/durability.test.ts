import type { AppendResult, NewEntry, Store } from "@wherefore/core";
import express from "express";
import { describe, expect, it, vi } from "vitest";
import { given, memoryStore } from "../src/testing.ts";
import { ada, CANARY, Person, privacy, serve, startGuard, type Client } from "./site.ts";

/** What the record answers to an access: it may write it, or not. */
type AnswerOfRecord = (write: () => Promise<AppendResult>) => Promise<AppendResult>;

interface Gate {
  readonly store: Store;
  /** Lets the record answer what it was asked. */
  readonly open: (answer?: AnswerOfRecord) => void;
}

/** A store whose record answers an access only when it is told to. */
function storeThatWaits(): Gate {
  const store = memoryStore();
  let answerWith: (answer: AnswerOfRecord) => void = () => undefined;
  const opened = new Promise<AnswerOfRecord>((resolve) => {
    answerWith = resolve;
  });
  const append: Store["record"]["append"] = async (...asked) => {
    if (asked[0][0]?.kind !== "access") return await store.record.append(...asked);
    return await (
      await opened
    )(() => store.record.append(...asked));
  };
  return {
    store: { ...store, record: { ...store.record, append } },
    open: (answer = (write) => write()) => {
      answerWith(answer);
    },
  };
}

interface Site {
  readonly ask: Client;
  readonly guard: ReturnType<typeof startGuard>;
  readonly started: ReturnType<typeof vi.fn>;
}

async function site(options: Parameters<typeof startGuard>[0]): Promise<Site> {
  const guard = startGuard(options);
  const started = vi.fn();
  const app = express();
  app.use(guard);
  app.get("/me", privacy.purpose("account", { response: Person }), (_request, response) => {
    started();
    response.json(ada as never);
    response.json({ late: CANARY } as never);
  });
  app.get("/nothing", privacy.purpose("account"), (_request, response) => {
    started();
    response.sendStatus(202);
  });
  app.get("/wrong", privacy.purpose("account"), () => {
    started();
    throw new Error(CANARY);
  });
  return { ask: await serve(app), guard, started };
}

async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  const open = Symbol();
  const first = await Promise.race([promise, new Promise((resolve) => setTimeout(resolve, 60, open))]);
  return first !== open;
}

describe("strict durability, which is the default", () => {
  it("starts the handler once the access is recorded", async () => {
    const { store, open } = storeThatWaits();
    const { ask, started } = await site({ store });
    const answer = ask("/me", { caller: "7" });
    expect(await isSettled(answer)).toBe(false);
    expect(started).not.toHaveBeenCalled();
    open();
    expect((await answer).status).toBe(200);
  });
});

describe("overlapping durability", () => {
  it.each([
    ["/me", 200],
    ["/nothing", 202],
    ["/wrong", 500],
  ])("lets the handler run while the access is recorded, and not a byte of %s leave before it is", async (path, status) => {
    const { store, open } = storeThatWaits();
    const { ask, started } = await site({ store, durability: "overlap" });
    const answer = ask(path, { caller: "7" });
    await vi.waitFor(() => {
      expect(started).toHaveBeenCalledOnce();
    });
    expect(await isSettled(answer)).toBe(false);
    open();
    const { status: found, everything } = await answer;
    expect(found).toBe(status);
    expect(everything).not.toContain(CANARY);
  });

  it.each([
    ["fails", () => Promise.reject(new Error(CANARY)), 503],
    ["says twice that the person's state has moved", async () => ({ outcome: "stale" as const, moved: [] }), 503],
  ])("answers 503, and nothing of what the handler said, where the record %s", async (_what, answers, status) => {
    const { store, open } = storeThatWaits();
    const { ask, started } = await site({ store, durability: "overlap" });
    const answer = ask("/me", { caller: "7" });
    await vi.waitFor(() => {
      expect(started).toHaveBeenCalledOnce();
    });
    open(answers);
    const { status: found, headers, everything } = await answer;
    expect([found, headers["retry-after"]]).toEqual([status, "5"]);
    expect(everything).not.toContain("ada@papers.example");
    expect(everything).not.toContain(CANARY);
  });

  it("answers the denial of the state that holds now, where the person took the consent back meanwhile", async () => {
    const { store, open } = storeThatWaits();
    const guard = startGuard({ store, durability: "overlap" });
    await given(guard).consent("7", "newsletter");
    const app = express();
    app.use(guard);
    const started = vi.fn();
    app.get("/letter", privacy.purpose("newsletter", { response: Person }), (_request, response) => {
      started();
      response.json(ada as never);
    });
    const answer = (await serve(app))("/letter", { caller: "7" });
    await vi.waitFor(() => {
      expect(started).toHaveBeenCalledOnce();
    });
    await given(guard).withdrawal("7", "newsletter");
    open();
    const { status, json, everything } = await answer;
    expect([status, json]).toMatchObject([403, { reasons: ["consent-withdrawn"] }]);
    expect(everything).not.toContain("ada@papers.example");
  });

  it("denies before the handler starts where the decision denies, and records how each access ended", async () => {
    const { record, ...store } = memoryStore();
    const outcomes: NewEntry[] = [];
    const append: typeof record.append = async (...asked) => {
      outcomes.push(...asked[0].filter(({ kind }) => kind === "outcome"));
      return await record.append(...asked);
    };
    const { ask, guard, started } = await site({ store: { ...store, record: { ...record, append } }, durability: "overlap" });
    expect((await ask("/me")).status).toBe(403);
    expect(started).not.toHaveBeenCalled();
    expect((await ask("/me", { caller: "7" })).status).toBe(200);
    await guard.close();
    expect(outcomes).toMatchObject([{ kind: "outcome", result: "sent", counts: { stripped: 1 } }]);
  });
});

describe("deferred durability", () => {
  it("starts the handler once the access has a place in the queue", async () => {
    const store = memoryStore();
    const defer = vi.spyOn(store.record, "defer");
    const { ask } = await site({ store, durability: "deferred" });
    expect((await ask("/me", { caller: "7" })).status).toBe(200);
    expect(defer).toHaveBeenCalledOnce();
    expect(store.accesses()).toHaveLength(1);
  });

  it("answers 503 where the queue has no place", async () => {
    const store = memoryStore();
    vi.spyOn(store.record, "defer").mockRejectedValue(new Error("full"));
    const { ask, started } = await site({ store, durability: "deferred" });
    const { status, headers } = await ask("/me", { caller: "7" });
    expect([status, headers["retry-after"]]).toEqual([503, "5"]);
    expect(started).not.toHaveBeenCalled();
  });

  it("is refused at the start over a store that cannot say after a crash what was lost", () => {
    const store = memoryStore();
    const record = { ...store.record };
    Reflect.deleteProperty(record, "defer");
    expect(() => startGuard({ store: { ...store, record }, durability: "deferred" })).toThrow(/durability: must be strict or overlap/);
  });
});

describe("another durability", () => {
  it("is refused at the start", () => {
    expect(() => startGuard({ durability: "eventual" as never })).toThrow(/durability: must be one of strict, overlap, deferred/);
  });
});
