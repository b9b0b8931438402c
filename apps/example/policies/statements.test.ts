import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { policy as clientServices } from "./client-services/policy.ts";
import { statements as clientServicesStatements } from "./client-services/statements.ts";
import { policy as emailMarketing } from "./email-marketing/policy.ts";
import { statements as emailMarketingStatements } from "./email-marketing/statements.ts";
import { policy as imaweb } from "./imaweb/policy.ts";
import { statements as imawebStatements } from "./imaweb/statements.ts";
import { policy as itesoft } from "./itesoft/policy.ts";
import { statements as itesoftStatements } from "./itesoft/statements.ts";
import { policy as itmatters } from "./itmatters/policy.ts";
import { statements as itmattersStatements } from "./itmatters/statements.ts";
import type { Tie } from "./tie.ts";

type Ties = Readonly<Record<string, readonly Tie[]>>;

/** How many statements of each published text software can act on. */
const policies: readonly (readonly [name: string, count: number, policy: unknown, statements: Ties])[] = [
  ["itmatters", 34, itmatters, itmattersStatements],
  ["itesoft", 31, itesoft, itesoftStatements],
  ["imaweb", 19, imaweb, imawebStatements],
  ["email-marketing", 31, emailMarketing, emailMarketingStatements],
  ["client-services", 17, clientServices, clientServicesStatements],
];

const conditions = new URL("../../../packages/core/src/decide/conditions/", import.meta.url);

/** Every reason a condition of the decision can give, read where the conditions stand. */
function reasonsOfConditions(): ReadonlySet<string> {
  const sources = readdirSync(conditions).map((file) => readFileSync(new URL(file, conditions), "utf8"));
  const words = sources.flatMap((source) =>
    [...source.matchAll(/codes: \[([^\]]*)\]|reason\(("[a-z-]+")/g)].map(([, list, one]) => list ?? one ?? ""),
  );
  return new Set(words.flatMap((list) => [...list.matchAll(/"([a-z-]+)"/g)].map(([, code]) => code ?? "")));
}

/** One step of a path: a member of an object by its key, a member of a list by its own name or by being the word itself. */
function memberOf(value: unknown, step: string): unknown {
  if (Array.isArray(value)) return value.find((member) => member === step || nameOf(member) === step);
  return typeof value === "object" && value !== null && Object.hasOwn(value, step) ? (value as Record<string, unknown>)[step] : undefined;
}

function nameOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "name" in value ? value.name : undefined;
}

describe("the statements of the five published policies", () => {
  it("are 132, each tied once", () => {
    const ids = policies.flatMap(([, , , statements]) => Object.keys(statements));
    const expected = policies.flatMap(([name, count]) => Array.from({ length: count }, (_, index) => `${name}.${(index + 1).toString()}`));

    expect(ids).toEqual(expected);
    expect(new Set(ids).size).toBe(132);
  });
});

describe.each(policies)("the statements of %s", (_name, _count, policy, statements) => {
  const ties = Object.values(statements).flat();

  it("name only places that stand in the policy", () => {
    const paths = ties.flatMap((tie) => ("policy" in tie ? [tie.policy] : []));

    expect(paths.filter((path) => path.split(".").reduce(memberOf, policy) === undefined)).toEqual([]);
  });

  it("name only reasons that a condition of the decision can give", () => {
    const known = reasonsOfConditions();
    const named = ties.flatMap((tie) => ("condition" in tie ? [tie.condition] : []));

    expect(named.filter((code) => !known.has(code))).toEqual([]);
  });

  it("say in words what is wrong with them, and why something of them waits", () => {
    const words = ties.flatMap((tie) => ("lint" in tie ? [tie.lint] : "later" in tie ? [tie.later] : []));

    expect(words.filter((text) => text.split(" ").length < 4)).toEqual([]);
  });
});
