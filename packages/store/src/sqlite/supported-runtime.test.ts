import { describe, expect, it } from "vitest";
import { assertDurable } from "./open-database.ts";
import { assertSupportedRuntime } from "./supported-runtime.ts";

describe("the runtime a store runs on", () => {
  it.each([
    ["22.23.0", "3.51.3"],
    ["22.23.3", "3.51.3"],
    ["24.0.0", "3.53.4"],
    ["26.10.0", "4.0.0"],
  ])("may be Node.js %s with SQLite %s", (node, sqlite) => {
    expect(() => {
      assertSupportedRuntime({ node, sqlite });
    }).not.toThrow();
  });

  it.each([
    ["20.20.2", undefined, "Node.js 20.20.2"],
    ["22.22.9", "3.51.3", "Node.js 22.22.9"],
    ["22.23.0", "3.51.2", "SQLite 3.51.2"],
    ["24.0.0", "3.9.12", "SQLite 3.9.12"],
    ["24.0.0", undefined, "no SQLite"],
    ["garbage", "3.53.4", "Node.js garbage"],
  ])("may not be Node.js %s with SQLite %s, and the refusal names what was found", (node, sqlite, named) => {
    expect(() => {
      assertSupportedRuntime({ node, sqlite });
    }).toThrow(named);
  });
});

describe("the settings of a database", () => {
  const durable = { journalMode: "wal", synchronous: 2, foreignKeys: 1 };

  it("are accepted when an acknowledged write outlives a power cut", () => {
    expect(() => {
      assertDurable(durable);
    }).not.toThrow();
  });

  it.each([
    ["journal_mode", { journalMode: "delete" }],
    ["synchronous", { synchronous: 1 }],
    ["synchronous", { synchronous: undefined }],
    ["foreign_keys", { foreignKeys: 0 }],
  ])("are refused by name when %s is weaker", (setting, weaker) => {
    expect(() => {
      assertDurable({ ...durable, ...weaker });
    }).toThrow(setting);
  });
});
