import { stateAt } from "@wherefore/core";
import { describe, expect, it } from "vitest";
import { memoryStore } from "../src/testing.ts";
import { startGuard } from "./site.ts";

describe("a milestone", () => {
  it("is in the person's ledger once it was recorded, as their own act, and once only for one key", async () => {
    const store = memoryStore();
    const guard = startGuard({ store, now: () => Date.parse("2026-11-21T12:00:00Z") });
    const first = await guard.reached(7, "last-interaction", { key: "visit-1" });
    expect(await guard.reached(7, "last-interaction", { key: "visit-1" })).toEqual(first);
    const events = await store.ledger.eventsOf({ id: "7", as: "person" });
    expect(events.map(({ type, by, at }) => ({ type, by, at }))).toEqual([
      { type: "milestone", by: "data-subject", at: "2026-11-21T12:00:00.000Z" },
    ]);
    expect(stateAt(events, Date.parse("2026-11-22T00:00:00Z")).milestones.get("last-interaction")).toBe(Date.parse("2026-11-21T12:00:00Z"));
  });

  it("of nobody is refused", async () => {
    await expect(startGuard({ store: memoryStore() }).reached(undefined, "account-closed")).rejects.toMatchObject({
      code: "ERR_WHEREFORE_EVENT_INVALID",
    });
  });
});
