import type { Node } from "@oxc-project/types";
import { WhereforeError, type Problem } from "@wherefore/core";
import { readFileSync } from "node:fs";
import { nativeParse } from "../host/native-parse.ts";
import { isOurs } from "../symbols/definition.ts";
import { Scopes } from "../symbols/scope.ts";
import { plainExpression } from "../syntax/plain-expression.ts";
import { openSourceFile, type SourceFile } from "../syntax/source-file.ts";
import { StaticReader, type NotStatic, type StaticValue } from "./static-value.ts";

type Call = Extract<Node, { type: "CallExpression" }>;

/** What a policy file states, read without running it. */
export interface PolicyLiteral {
  /** The literal handed to `definePolicy`, as plain values. */
  readonly value: unknown;
  /** The line, counted from 1, of a member, or of the nearest member around it that the file states. */
  readonly lineOf: (path: Problem["path"]) => number;
}

/**
 * Reads the policy that a file hands to `definePolicy({ … })`. Nothing in the file is executed.
 *
 * @param file - path of a TypeScript or JavaScript file
 * @throws {WhereforeError} `ERR_WHEREFORE_POLICY_NOT_FOUND` when the file cannot be read or calls no `definePolicy`,
 * `ERR_WHEREFORE_POLICY_AMBIGUOUS` when it calls several, `ERR_WHEREFORE_POLICY_NOT_STATIC` naming every place that is no plain value
 */
export function readPolicyLiteral(file: string): PolicyLiteral {
  const source = openSourceFile(file, textOf(file), nativeParse);
  if (source.errors.length > 0)
    throw new WhereforeError("ERR_WHEREFORE_POLICY_NOT_STATIC", "The file is not valid TypeScript or JavaScript; mend its syntax first.");
  const scopes = new Scopes();
  const call = onlyOf(source.nodes("CallExpression").filter((one) => definesPolicy(one, scopes)));
  const reader = new StaticReader(scopes);
  const literal = reader.read(call.arguments[0] ?? call);
  if (reader.problems.length > 0) throw notStatic(reader.problems, source);
  return { value: plainValue(literal), lineOf: (path) => lineIn(source, literal, path) };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new WhereforeError(
      "ERR_WHEREFORE_POLICY_NOT_FOUND",
      "There is no such file, or it cannot be read; name the file that calls definePolicy.",
      {
        cause,
      },
    );
  }
}

function onlyOf(calls: readonly Call[]): Call {
  const [call, ...others] = calls;
  if (call === undefined)
    throw new WhereforeError(
      "ERR_WHEREFORE_POLICY_NOT_FOUND",
      "The file states no policy; name one that calls definePolicy, imported from @wherefore/core.",
    );
  if (others.length > 0)
    throw new WhereforeError("ERR_WHEREFORE_POLICY_AMBIGUOUS", "The file states several policies; give each a file of its own.");
  return call;
}

/** Only the product's own function counts, by its name or as a member of the imported namespace. */
function definesPolicy({ callee }: Call, scopes: Scopes): boolean {
  const plain = plainExpression(callee);
  const isMember = plain.type === "MemberExpression" && plain.object.type === "Identifier" && plain.property.type === "Identifier";
  const name = isMember ? plain.object : plain;
  if (name.type !== "Identifier") return false;
  const specifier = scopes.lookUp(name.name, name);
  if (specifier?.parent?.type !== "ImportDeclaration") return false;
  const module = specifier.parent.source.value;
  if (isMember) return specifier.type === "ImportNamespaceSpecifier" && isOurs({ module, name: nameOf(plain.property) }, "definePolicy");
  return specifier.type === "ImportSpecifier" && isOurs({ module, name: nameOf(specifier.imported) }, "definePolicy");
}

function nameOf(node: Node): string {
  return node.type === "Identifier" ? node.name : "";
}

function notStatic(problems: readonly NotStatic[], source: SourceFile): WhereforeError {
  const places = problems.map(({ node, what }) => `  line ${lineAt(source, node)}: ${what}`);
  return new WhereforeError(
    "ERR_WHEREFORE_POLICY_NOT_STATIC",
    `The policy cannot be read without running it; write literals, arrays, objects and constants of the same file instead of\n${places.join("\n")}`,
  );
}

function plainValue(stated: StaticValue): unknown {
  switch (stated.kind) {
    case "scalar":
      return stated.value;
    case "list":
      return stated.items.map(plainValue);
    case "object":
      return Object.fromEntries([...stated.entries].map(([name, { value }]) => [name, plainValue(value)]));
  }
}

function lineIn(source: SourceFile, policy: StaticValue, path: Problem["path"]): number {
  let place = policy.node;
  let stated: StaticValue | undefined = policy;
  for (const step of path) {
    const entry: { readonly key: Node; readonly value: StaticValue } | undefined = memberOf(stated, step);
    if (entry === undefined) break;
    place = entry.key;
    stated = entry.value;
  }
  return lineAt(source, place);
}

function memberOf(stated: StaticValue, step: string | number): { readonly key: Node; readonly value: StaticValue } | undefined {
  if (stated.kind === "object") return stated.entries.get(String(step));
  const item = stated.kind === "list" ? stated.items[Number(step)] : undefined;
  return item && { key: item.node, value: item };
}

function lineAt(source: SourceFile, node: Node): number {
  return source.positionAt(node.start).line + 1;
}
