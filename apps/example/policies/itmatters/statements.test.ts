import { reasonCodes } from "@wherefore/core";
import { describe, expect, it } from "vitest";
import { policy } from "./policy.ts";
import { statements, type Tie } from "./statements.ts";

const ties: readonly (readonly [string, Tie])[] = Object.entries(statements).flatMap(([id, list]) =>
  list.map((tie: Tie) => [id, tie] as const),
);

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

describe("the statements of itmatters", () => {
  it("are all thirty-four tied to where they live", () => {
    expect(Object.keys(statements)).toEqual(Array.from({ length: 34 }, (_, index) => `itmatters.${(index + 1).toString()}`));
  });

  it("name only places that stand in the policy", () => {
    const paths = ties.flatMap(([, tie]) => ("policy" in tie ? [tie.policy] : []));

    expect(paths.filter((path) => path.split(".").reduce<unknown>(memberOf, policy) === undefined)).toEqual([]);
  });

  it("name only reasons a denial can have", () => {
    const conditions = ties.flatMap(([, tie]) => ("condition" in tie ? [tie.condition] : []));

    expect(conditions.filter((condition) => !reasonCodes.includes(condition))).toEqual([]);
  });

  it("say in words what is wrong with them, and what nothing enforces yet", () => {
    const words = ties.flatMap(([, tie]) => ("lint" in tie ? [tie.lint] : "later" in tie ? [tie.later] : []));

    expect(words.filter((text) => text.split(" ").length < 4)).toEqual([]);
  });
});
