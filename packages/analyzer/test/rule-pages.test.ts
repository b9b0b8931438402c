import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ruleSummaries } from "../src/index.ts";

const folder = join(import.meta.dirname, "../docs/rules");

describe("the pages of the rules", () => {
  it("are one for each rule, and none besides", () => {
    expect(readdirSync(folder).sort()).toEqual(ruleSummaries.map(({ id }) => `${id}.md`).sort());
  });

  it.each(ruleSummaries.map(({ id }) => id))("say of %s what it is called, how severe it is, and what it does not accept", (id) => {
    const page = readFileSync(join(folder, `${id}.md`), "utf8");
    expect(page.startsWith(`# ${id}\n`)).toBe(true);
    expect(page.toLowerCase()).toContain("severity");
    expect(page).toContain("## Not accepted");
  });
});
