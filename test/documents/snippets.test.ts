import { describe, expect, it } from "vitest";
import { textOf, trackedFiles } from "../repository.ts";
import { typeErrorsIn } from "./type-errors.ts";

const pages = trackedFiles().filter((path) => /(^|\/)(README|CONTRIBUTING|errors)\.md$/.test(path));

/** A snippet that imports something is meant to be copied as it is; others show a line in passing. */
const snippets = pages.flatMap((page) =>
  [...textOf(page).matchAll(/^```ts\n(import [\s\S]*?)^```$/gm)].map(([, code = ""], index) => ({
    name: `${page} (${String(index + 1)})`,
    code,
  })),
);
const errors = typeErrorsIn(snippets);

describe("a page", () => {
  it("shows code that can be copied", () => {
    expect(snippets.map(({ name }) => name)).toContain("README.md (1)");
  });

  it.each(snippets.map(({ name }, index) => ({ name, messages: errors[index] })))("shows code that compiles: $name", ({ messages }) => {
    expect(messages).toEqual([]);
  });
});
