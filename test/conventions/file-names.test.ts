import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { trackedFiles } from "../repository.ts";

const source = trackedFiles().filter((path) => /^(packages|apps|scripts|test|e2e)\/.*\.(ts|mts|cts|mjs|js)$/.test(path));
const drawers = /^(utils?|helpers?|common|types?|misc|shared)(\.test)?\.ts$/;

describe("the name of a source file", () => {
  it("is written in kebab-case", () => {
    expect(source.filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(basename(path)))).toEqual([]);
  });

  it("says what is in the file, not that something is kept there", () => {
    expect(source.filter((path) => drawers.test(basename(path)))).toEqual([]);
  });
});
