import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runApp, type RunningApp } from "../../apps/example/test/running-app.ts";
import { readRecord } from "./read-record.mjs";
import { story } from "./story.mjs";
import { tour } from "./tour.mjs";

let app: RunningApp;
beforeAll(async () => {
  app = await runApp();
});
afterAll(() => app.stop());

describe("the tour", () => {
  it("goes as told, step for step, and shows every entry the record gains", async () => {
    const said: string[] = [];
    const surprises = await tour(story, app.origin, {
      newEntries: readRecord(join(app.folder, "papers.db")),
      say: (line) => void said.push(line),
    });

    expect(said.filter((line) => line.includes("!"))).toEqual([]);
    expect(surprises).toBe(0);
    const shown = said.flatMap((line) => /^ {3}#(\d+) /.exec(line)?.[1] ?? []);
    expect(shown).toEqual(shown.map((_, index) => (index + 1).toString()));
    expect(shown.length).toBeGreaterThan(20);
  });

  it("says so when a step goes otherwise than told", async () => {
    const wrong = [
      { tell: "", as: "nobody", method: "GET", path: "/export", status: 200, reason: "erased", shows: ["all"], hides: ["purpose"] },
    ] as const;

    expect(await tour(wrong, app.origin, { newEntries: () => Promise.resolve([]), say: () => undefined })).toBe(4);
  });
});
