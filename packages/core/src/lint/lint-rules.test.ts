import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { lintRules } from "./lint-rules.ts";

const pages = fileURLToPath(new URL("../../docs/lint/", import.meta.url));
const rules = fileURLToPath(new URL("rules/", import.meta.url));
const ids = lintRules.map(({ id }) => id);

describe("the list of rules", () => {
  it("holds every rule once", () => {
    const files = readdirSync(rules).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
    expect(ids.toSorted()).toEqual(files.map((name) => name.slice(0, -".ts".length)).toSorted());
  });

  it("has a page for every rule, and no page without a rule", () => {
    expect(readdirSync(pages).toSorted()).toEqual(ids.map((id) => `${id}.md`).toSorted());
  });
});

describe.each(lintRules)("the rule $id", ({ id, severity, source }) => {
  it("has a test of its own", () => {
    expect(existsSync(`${rules}${id}.test.ts`)).toBe(true);
  });

  it("has a page that gives its severity and its source, and says what to do", () => {
    const page = readFileSync(`${pages}${id}.md`, "utf8");
    expect(page.split("\n")[0]).toBe(`# ${id}`);
    expect(page).toContain(`Severity: ${severity}. Source: ${source}.`);
    expect(page).toContain("**What to do.** ");
  });
});
