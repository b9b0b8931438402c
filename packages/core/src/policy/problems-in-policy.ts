import type { Problem } from "../errors.ts";
import { policyShape } from "./policy-shape.ts";
import type { Context, NameKind } from "./shape.ts";

const PLACES: Readonly<Record<NameKind, string>> = {
  category: "categories",
  recipient: "recipients",
  purpose: "purposes",
  dataset: "datasets",
  accessor: "accessors",
  dataSubject: "dataSubjects",
};

/**
 * Every problem in what should be a policy, all at once: unknown keys at any depth, missing members, names that do not exist.
 *
 * @param value - anything; nothing in it is executed or changed
 * @returns an empty list when the value is a policy
 */
export function problemsIn(value: unknown): readonly Problem[] {
  const problems: Problem[] = [];
  const context: Context = {
    path: [],
    languages: languagesOf(value),
    names: (kind) => keysOf(memberOf(value, PLACES[kind])),
    report: (problem) => problems.push(problem),
  };
  policyShape(value, context);
  return problems;
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

function keysOf(value: unknown): readonly string[] {
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
}

function languagesOf(value: unknown): readonly string[] {
  const languages = memberOf(value, "languages");
  return Array.isArray(languages) ? languages.filter((language): language is string => typeof language === "string") : [];
}
