import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createWriteQueue, type QueuedWrite, type WriteQueue } from "./write-queue.ts";

const limits = { rows: 4, bytes: 100, batchRows: 3, batchBytes: 60, wait: 250 };

interface Asked {
  readonly name: string;
  state: "waiting" | "queued" | "refused";
}

function put(queue: WriteQueue, name: string, write: Partial<Pick<QueuedWrite, "rows" | "text" | "isRestricting">> = {}): Asked {
  const asked: Asked = { name, state: "waiting" };
  const is = (state: Asked["state"]) => (): void => {
    asked.state = state;
  };
  queue.put({ text: name, rows: 1, isRestricting: false, queued: is("queued"), resolve: vi.fn(), reject: is("refused"), ...write });
  return asked;
}

function taken(queue: WriteQueue): readonly string[] {
  return queue.take().map(({ text }) => text);
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe("the queue of writes", () => {
  it("hands them out in the order they were asked for, in batches of bounded rows and bytes", () => {
    const queue = createWriteQueue({ ...limits, rows: 100 });
    for (const name of ["a", "b", "c", "d"]) put(queue, name);
    expect([taken(queue), taken(queue), taken(queue)]).toEqual([["a", "b", "c"], ["d"], []]);
    for (const name of ["a", "b"]) put(queue, name, { text: name.repeat(40) });
    expect([queue.take().length, queue.take().length]).toEqual([1, 1]);
  });

  it("hands out alone what is larger than a batch", () => {
    const queue = createWriteQueue(limits);
    put(queue, "large", { rows: 9 });
    expect(taken(queue)).toEqual(["large"]);
  });

  it.each([
    ["rows", 4, 1],
    ["bytes", 2, 50],
  ])("is full by %s, lets a write wait for room, and takes it in before later ones", (_what, fits, bytes) => {
    const queue = createWriteQueue(limits);
    const first = Array.from({ length: fits }, () => put(queue, "x", { text: "x".repeat(bytes) }));
    const late = [put(queue, "late"), put(queue, "later")];
    expect(first.map(({ state }) => state)).toEqual(first.map(() => "queued"));
    expect(late.map(({ state }) => state)).toEqual(["waiting", "waiting"]);
    queue.take();
    expect(late.map(({ state }) => state)).toEqual(["queued", "queued"]);
    vi.advanceTimersByTime(1_000);
    expect(taken(queue).slice(-2)).toEqual(["late", "later"]);
    expect(late.map(({ state }) => state)).toEqual(["queued", "queued"]);
  });

  it("refuses a write for which there was no room within a quarter of a second", () => {
    const queue = createWriteQueue(limits);
    for (const name of ["a", "b", "c", "d"]) put(queue, name);
    const late = put(queue, "late");
    vi.advanceTimersByTime(249);
    expect(late.state).toBe("waiting");
    vi.advanceTimersByTime(1);
    expect(late.state).toBe("refused");
    expect([...taken(queue), ...taken(queue)]).not.toContain("late");
  });

  it("bounds also how many wait", () => {
    const queue = createWriteQueue(limits);
    const asked = Array.from({ length: 9 }, (_, index) => put(queue, index.toString()));
    expect(asked.map(({ state }) => state)).toEqual([
      ...Array.from({ length: 4 }, () => "queued"),
      ...Array.from({ length: 4 }, () => "waiting"),
      "refused",
    ]);
  });

  it("takes a withdrawal in however full it is", () => {
    const queue = createWriteQueue(limits);
    for (const name of ["a", "b", "c", "d"]) put(queue, name);
    expect(put(queue, "withdrawal", { isRestricting: true }).state).toBe("queued");
    expect([...taken(queue), ...taken(queue)].at(-1)).toBe("withdrawal");
  });
});
