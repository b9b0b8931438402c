import { errorCodes } from "@wherefore/core";
import { describe, expect, it } from "vitest";
import { textOf, trackedFiles } from "../repository.ts";

const page = textOf("packages/core/docs/errors.md");
const sections = [...page.matchAll(/^## (ERR_\w+)$/gm)].map(([, code]) => code);

describe("the page of errors", () => {
  it("has one section for each code, in the order of the codes, and no other", () => {
    expect(sections).toEqual([...errorCodes]);
  });

  it("says for each code what to do", () => {
    const without = page
      .split(/^## /m)
      .slice(1)
      .filter((section) => !section.includes("**What to do.**"));
    expect(without.map((section) => section.split("\n")[0])).toEqual([]);
  });

  it("explains every code that the source code throws", () => {
    const sources = trackedFiles().filter((path) => /^packages\/[^/]+\/src\/.*\.ts$/.test(path));
    const thrown = new Set(sources.flatMap((path) => textOf(path).match(/ERR_WHEREFORE_[A-Z_]+/g) ?? []));
    expect([...thrown].filter((code) => !sections.includes(code))).toEqual([]);
  });
});
