import { lintPolicy } from "@wherefore/core/lint";
import { expect, it } from "vitest";
import { policy } from "../src/policy.ts";

it("The model policy leaves the linter nothing to say", () => {
  expect(lintPolicy(policy)).toEqual([]);
});
