import { describe, expect, it } from "vitest";
import { listOf, publicEntries } from "./public-names.ts";

const entries = publicEntries();

describe.each(entries)("the public surface of $specifier", ({ specifier, names }) => {
  it("is the list that was agreed on: a name that comes or goes is a decision", async () => {
    const lines = names.map(({ kind, name }) => `${kind} ${name}\n`).join("");
    await expect(lines).toMatchFileSnapshot(listOf(specifier));
  });

  it("is explained, name by name", () => {
    expect(names.filter(({ documentation }) => documentation === "").map(({ name }) => name)).toEqual([]);
  });
});

describe("the core", () => {
  it("stays small enough to learn: at most forty values", () => {
    const core = entries.find(({ specifier }) => specifier === "@wherefore/core");
    expect(core?.names.filter(({ kind }) => kind === "value").length).toBeLessThanOrEqual(40);
  });
});
