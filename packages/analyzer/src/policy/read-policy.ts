import { lawfulBases, type BasisName } from "@wherefore/core";
import type { Node } from "@oxc-project/types";
import type { Failure } from "../report.ts";
import { Scopes } from "../symbols/scope.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { describeRetention } from "./describe-retention.ts";
import type { PolicyFacts, PurposeFacts, RecipientFacts } from "./policy-facts.ts";
import { part, parts, text, textIn, texts } from "./static-access.ts";
import { StaticReader, type StaticEntry, type StaticValue } from "./static-value.ts";

/** A policy, or why it cannot be read without running it. */
export type PolicyReading = { readonly facts: PolicyFacts } | { readonly failures: readonly Failure[] };

/**
 * Reads the policy a `definePolicy({ … })` states. Nothing is executed.
 *
 * @param call - the call of `definePolicy`
 * @returns the facts, or one `ERR_WHEREFORE_POLICY_NOT_STATIC` for each place that is not a plain value
 */
export function readPolicy(call: Extract<Node, { type: "CallExpression" }>, file: SourceFile): PolicyReading {
  const reader = new StaticReader(new Scopes());
  const value = reader.read(call.arguments[0] ?? call);
  if (reader.problems.length > 0) return { failures: reader.problems.map(({ node, what }) => notStatic(node, what, file)) };
  return { facts: factsOf(value, file) };
}

function notStatic(node: Node, what: string, file: SourceFile): Failure {
  const message = `The policy cannot be read here: it holds ${what}. Write literals, arrays, objects and constants of this file, so that tools read the policy without running it.`;
  return { code: "ERR_WHEREFORE_POLICY_NOT_STATIC", message, file: file.path, range: file.rangeOf(node), related: [] };
}

function factsOf(policy: StaticValue, file: SourceFile): PolicyFacts {
  const groups = new Map(parts(part(policy, "categories")).map(([name, { value }]) => [name, texts(part(value, "includes"))]));
  const all = [...new Set([...groups.values()].flat())];
  const context = { languages: texts(part(policy, "languages")), groups, all, retention: part(policy, "retention"), file };
  const purposes = parts(part(policy, "purposes")).map(([name, entry]) => purposeFacts(name, entry, context));
  return {
    file: file.path,
    range: file.rangeOf(policy.node),
    id: text(part(policy, "id")) ?? "policy",
    version: text(part(policy, "version")) ?? "",
    purposes,
    recipients: parts(part(policy, "recipients")).map(([name, { value }]) => recipientFacts(name, value, context.languages)),
    categories: [...new Set([...all, ...purposes.flatMap((purpose) => purpose.categories)])],
    groups,
  };
}

interface PolicyContext {
  readonly languages: readonly string[];
  readonly groups: ReadonlyMap<string, readonly string[]>;
  readonly all: readonly string[];
  readonly retention: StaticValue | undefined;
  readonly file: SourceFile;
}

function purposeFacts(name: string, { key, value }: StaticEntry, context: PolicyContext): PurposeFacts {
  const basis = basisOf(part(value, "lawfulBasis"));
  const retention = part(value, "retention") ?? context.retention;
  return {
    name,
    label: textIn(context.languages, part(value, "label")) ?? name,
    ...basis,
    retention: describeRetention(retention),
    statesRetention: retention !== undefined && text(retention) !== "not-stated",
    specialCondition: text(part(value, "specialCondition")),
    categories: leavesOf(part(value, "categories"), context),
    recipients: texts(part(value, "recipients")),
    declaredAt: { file: context.file.path, range: context.file.rangeOf(key) },
  };
}

function recipientFacts(name: string, value: StaticValue, languages: readonly string[]): RecipientFacts {
  return { name, label: textIn(languages, part(value, "label")) ?? name, hosts: texts(part(value, "hosts")) };
}

function leavesOf(categories: StaticValue | undefined, { groups, all }: PolicyContext): readonly string[] {
  if (text(categories) === "all") return all;
  return [...new Set(texts(categories).flatMap((name) => groups.get(name) ?? [name]))];
}

function basisOf(value: StaticValue | undefined): { readonly lawfulBasis: string; readonly article?: string } {
  const name = text(value) ?? basisNames[parts(value)[0]?.[0] ?? ""] ?? "undecided";
  if (Object.hasOwn(lawfulBases, name)) return { lawfulBasis: name, article: lawfulBases[name as BasisName].article };
  return name === "instructions" ? { lawfulBasis: name, article: "28(3)(a)" } : { lawfulBasis: name };
}

const basisNames: Readonly<Record<string, string>> = {
  consent: "consent",
  legitimateInterests: "legitimate-interests",
  instructionsOf: "instructions",
  undecided: "undecided",
};
