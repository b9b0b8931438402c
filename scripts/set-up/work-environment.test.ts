import { mkdtemp, rm } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { tmpdir } from "node:os";
import { describe, expect, it } from "vitest";
import { findNode, workEnvironment } from "./work-environment.mjs";

describe("the Node of the repository", () => {
  it("is the one running when npm installed none and it is new enough", async () => {
    const empty = await mkdtemp(join(tmpdir(), "wherefore-node-"));
    try {
      expect(findNode(empty)).toBe(process.execPath);
    } finally {
      await rm(empty, { recursive: true });
    }
  });
});

describe("the environment of a task", () => {
  const environment = workEnvironment("/repository", process.execPath, { PATH: "/usr/bin", HOME: "/nowhere" });

  it("finds Node 24 first, then the tools of the repository, then those of the machine", () => {
    const tools = join("/repository", "node_modules", ".bin");

    expect(environment["PATH"]?.split(delimiter)).toEqual([dirname(process.execPath), tools, "/usr/bin"]);
  });

  it("lets no tool send anything home", () => {
    expect(environment).toMatchObject({ TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", HOME: "/nowhere" });
  });
});
