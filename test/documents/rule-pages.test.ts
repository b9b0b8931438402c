import { basename } from "node:path";
import { ruleSummaries } from "@wherefore/analyzer";
import { describe, expect, it } from "vitest";
import { textOf, trackedFiles } from "../repository.ts";

const pages = trackedFiles().filter((path) => path.startsWith("packages/analyzer/docs/rules/"));

describe("the pages of rules", () => {
  it("are one for each rule, under its id", () => {
    expect(pages.map((path) => basename(path, ".md")).sort()).toEqual(ruleSummaries.map(({ id }) => id).sort());
  });

  it.each(pages)("begin with the id of the rule: %s", (page) => {
    expect(textOf(page)).toMatch(new RegExp(`^# ${basename(page, ".md")}\\n`));
  });
});
