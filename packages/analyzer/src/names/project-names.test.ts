import { describe, expect, it } from "vitest";
import { pathOf, policySource, privacySource, projectOf } from "../../test/project-of.ts";
import type { Project } from "../project/project.ts";
import type { Position } from "../source-range.ts";

const files = {
  "package.json": "{}",
  "policy.ts": policySource,
  "privacy.ts": privacySource,
  "model.ts": `import { fieldsOf, personal } from "@wherefore/core";
import * as z from "zod";
export const Reader = z.object({ email: personal(z.email(), "contact.email"), quiet: personal(z.string(), "own.mood") });
export interface User { /** @category contact.email */ mail: string; name: string; mood: string }
export const UserRow = fieldsOf<User>()({ name: "identity.name", mood: "own.mood" });
`,
  "routes.ts": `import { privacy } from "./privacy.ts";
export const view = privacy.purpose("newsletter");
export const both = privacy.oneOf(["account", "newsletter"], () => "account");
`,
};

/** The place behind the n-th occurrence of a text. */
function after(text: string, part: string, occurrence = 1): Position {
  let offset = -1;
  for (let left = occurrence; left > 0; left--) offset = text.indexOf(part, offset + 1);
  if (offset < 0) throw new Error(`${part} is not in the text`);
  const before = text.slice(0, offset + part.length).split("\n");
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

async function opened(changed: Readonly<Record<string, string>> = {}): Promise<Project> {
  const project = projectOf({ ...files, ...changed });
  await project.scan();
  return project;
}

function seen(project: Project, file: keyof typeof files, part: string, occurrence = 1): string[] {
  const place = project.names.at(pathOf(file), after(files[file], part, occurrence));
  if (place === undefined) throw new Error(`nothing is named at ${part}`);
  return project.names
    .same(place)
    .map((one) => `${one.file.slice(pathOf("").length + 1)}:${one.range.start.line.toString()}${one.declares ? " declares" : ""}`);
}

describe("a name", () => {
  it("of a purpose is found in the policy and in every declaration of a route, from either side", async () => {
    const project = await opened();
    const expected = ["policy.ts:12 declares", "routes.ts:1", "routes.ts:2"];
    expect(seen(project, "policy.ts", "newsletter")).toEqual(expected);
    expect(seen(project, "routes.ts", "newsletter")).toEqual(expected);
  });

  it("of a category is found in the policy, in schemas, in field maps and in documentation comments", async () => {
    const project = await opened();
    expect(seen(project, "model.ts", "contact.email")).toEqual(["model.ts:2", "model.ts:3", "policy.ts:7", "policy.ts:12"]);
    expect(seen(project, "model.ts", "own.mood", 2)).toEqual(["model.ts:2", "model.ts:4"]);
  });

  it("of a group is found where the policy makes it and where a purpose uses it", async () => {
    const project = await opened();
    expect(seen(project, "policy.ts", "identity")).toEqual(["policy.ts:6 declares", "policy.ts:11"]);
  });

  it("of the policy of another package is another name", async () => {
    const other = { "lib/package.json": "{}", "lib/policy.ts": policySource };
    expect(seen(await opened(other), "routes.ts", "newsletter")).toEqual(["policy.ts:12 declares", "routes.ts:1", "routes.ts:2"]);
  });

  it("held by a constant of another file is found where it is written", async () => {
    const routes =
      'import { privacy } from "./privacy.ts";\nimport { letter } from "./words.ts";\nexport const view = privacy.purpose(letter);\n';
    const project = await opened({ "words.ts": 'export const letter = "newsletter";', "routes.ts": routes });
    expect(seen(project, "policy.ts", "newsletter")).toEqual(["policy.ts:12 declares", "words.ts:0"]);
  });

  it("that nothing knows names nothing", async () => {
    const project = await opened({ "routes.ts": files["routes.ts"].replace('purpose("newsletter")', 'purpose("newsleter")') });
    expect(project.names.of(pathOf("routes.ts")).map(({ name }) => name)).toEqual(["account", "newsletter"]);
  });
});

describe("a slot", () => {
  it.each([
    ["model.ts", 'personal(z.email(), "', "category"],
    ["model.ts", 'name: "', "category"],
    ["model.ts", "@category ", "category"],
    ["routes.ts", 'purpose("', "purpose"],
    ["routes.ts", 'oneOf(["', "purpose"],
    ["policy.ts", 'includes: ["', "category"],
    ["policy.ts", 'categories: ["', "group-or-category"],
  ] as const)("of %s stands behind %s", async (file, part, expects) => {
    const project = await opened();
    expect(project.names.slotAt(pathOf(file), after(files[file], part))?.expects).toBe(expects);
  });

  it("is open while nothing is written in it", async () => {
    const emptied = files["routes.ts"].replace('purpose("newsletter")', 'purpose("")');
    const project = await opened({ "routes.ts": emptied });
    expect(project.names.slotAt(pathOf("routes.ts"), after(emptied, 'purpose("'))).toMatchObject({ expects: "purpose", text: "" });
  });

  it.each(['privacy.purpose("new', 'privacy.purpose("new;', "privacy.purpose('new"])(
    "is found in a text that is not closed yet: %s",
    async (typed) => {
      const broken = files["routes.ts"].replace('privacy.purpose("newsletter");', typed);
      const project = await opened({ "routes.ts": broken });
      expect(project.names.slotAt(pathOf("routes.ts"), after(broken, '("new'.replace('"', typed.includes("'") ? "'" : '"')))).toMatchObject(
        {
          expects: "purpose",
        },
      );
    },
  );

  it("is not in other texts", async () => {
    const project = await opened();
    expect(project.names.slotAt(pathOf("routes.ts"), after(files["routes.ts"], "./priv"))).toBeUndefined();
  });
});
