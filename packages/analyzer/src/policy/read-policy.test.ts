import { describe, expect, it } from "vitest";
import { pathOf, policySource, projectOf, scanOf } from "../../test/project-of.ts";
import type { Failure } from "../report.ts";
import type { PolicyFacts } from "./policy-facts.ts";

async function policyOf(source: string): Promise<PolicyFacts | undefined> {
  const project = projectOf({ "package.json": "{}", "policy.ts": source, "other.ts": 'export const shared = "x";' });
  await project.scan();
  return project.policyOf(pathOf("policy.ts"));
}

async function failuresOf(source: string): Promise<readonly Failure[]> {
  return (await scanOf({ "package.json": "{}", "policy.ts": source, "other.ts": 'export const shared = "x";' })).failures;
}

const define = (body: string, before = ""): string =>
  `import { definePolicy } from "@wherefore/core"; ${before} export const policy = definePolicy(${body});`;

describe("a policy", () => {
  it("is read into purposes, with label, lawful basis, retention and the leaves of its groups", async () => {
    const facts = await policyOf(policySource);
    expect(facts).toMatchObject({ id: "papers", version: "1", categories: ["identity.name", "contact.email"] });
    expect(facts?.purposes).toMatchObject([
      {
        name: "account",
        label: "Run your account",
        lawfulBasis: "contract",
        article: "6(1)(b)",
        retention: "until 3 months after the account is closed",
        categories: ["identity.name", "contact.email"],
      },
      {
        name: "newsletter",
        label: "Newsletter",
        lawfulBasis: "consent",
        article: "6(1)(a)",
        retention: "not stated",
        categories: ["contact.email"],
      },
    ]);
  });

  it.each([
    [
      "constants of the same file",
      define("{ id: ID, purposes: { a: { categories: [LEAF] } } }", 'const ID = "p"; const LEAF = "contact.email";'),
    ],
    [
      "spreads of constants",
      define("{ ...base, purposes: { a: { categories: [...leaves] } } }", 'const base = { id: "p" }; const leaves = ["contact.email"];'),
    ],
    [
      "as const and satisfies",
      define('{ id: "p" as const, purposes: { a: { categories: ["contact.email"] satisfies string[] } } } as const'),
    ],
    ["templates without expressions", define("{ id: `p`, purposes: { a: { categories: [`contact.email`] } } }")],
    [
      "a constant that is the whole policy",
      define("whole", 'const whole = { id: "p", purposes: { a: { categories: ["contact.email"] } } };'),
    ],
    ["shorthand keys", define("{ id, purposes: { a: { categories } } }", 'const id = "p"; const categories = ["contact.email"];')],
  ])("may be written with %s", async (_, source) => {
    expect(await policyOf(source)).toMatchObject({ id: "p", purposes: [{ name: "a", categories: ["contact.email"] }] });
  });

  it.each([
    ["a call", define('{ id: String("p") }'), "a call", 'String("p")'],
    ["a function", define("{ id: () => 1 }"), "a function", "() => 1"],
    ["a condition", define('{ id: process.env.X ? "a" : "b" }'), "a condition", 'process.env.X ? "a" : "b"'],
    ["a property of another value", define("{ id: process.env.X }"), "a property of another value", "process.env.X"],
    ["a template with expressions", define("{ id: `${ID}` }", 'const ID = "p";'), "a template with expressions", "`${ID}`"],
    ["an import", define("{ id: shared }", 'import { shared } from "./other.ts";'), "shared, which is no constant of this file", "shared"],
    ["a variable", define("{ id: changing }", 'let changing = "p";'), "changing, which is not declared by const", "changing"],
    ["a computed key", define('{ ["i" + "d"]: 1 }'), "a computed key", '"i" + "d"'],
    ["a method", define("{ id() { return 1; } }"), "a method or accessor", "id() { return 1; }"],
    ["a spread of a call", define("{ ...load() }", "declare function load(): object;"), "a call", "load()"],
    [
      "a constant that leads back to itself",
      define("{ id: a }", "const a: string = b; const b: string = a;"),
      "something nested too deep, or in a circle",
      undefined,
    ],
  ])("is refused where it holds %s, at its place", async (_, source, what, place) => {
    const [failure] = await failuresOf(source);
    expect(failure).toMatchObject({ code: "ERR_WHEREFORE_POLICY_NOT_STATIC", file: pathOf("policy.ts") });
    expect(failure?.message).toContain(`it holds ${what}.`);
    if (place !== undefined) expect(failure?.range).toEqual(rangeOf(source, place));
  });

  it("is refused with every such place at once", async () => {
    expect(await failuresOf(define("{ id: f(), version: g(), controller: { name: h() } }"))).toHaveLength(3);
  });
});

function rangeOf(source: string, place: string): object {
  const at = source.lastIndexOf(place);
  return { start: { line: 0, character: at }, end: { line: 0, character: at + place.length } };
}
