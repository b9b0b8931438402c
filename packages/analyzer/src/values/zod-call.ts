import type { Node } from "@oxc-project/types";
import type { ValueKind } from "../lexicon/value-kind.ts";
import { plainExpression } from "../syntax/plain-expression.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import type { CallSite } from "./call-site.ts";
import type { Evaluator } from "./evaluator.ts";
import { primitive, union, unknown, type ValueType } from "./value-type.ts";
import { merged, objectOutput, schemaOutput } from "./zod-shape.ts";

const kinds: ReadonlyMap<string, ValueKind> = new Map([
  ...["number", "int", "int32", "uint32", "int64", "uint64", "float32", "float64", "bigint"].map((name): [string, ValueKind] => [
    name,
    "number",
  ]),
  ...["boolean", "stringbool"].map((name): [string, ValueKind] => [name, "boolean"]),
  ...["enum", "nativeEnum", "literal"].map((name): [string, ValueKind] => [name, "choice"]),
  ...["function", "custom", "instanceof"].map((name): [string, ValueKind] => [name, name === "function" ? "function" : "object"]),
  ["date", "date"],
  ["file", "object"],
]);
const wrappers = new Set([
  "optional",
  "nullable",
  "nullish",
  "nonoptional",
  "readonly",
  "prefault",
  "default",
  "_default",
  "catch",
  "partial",
  "required",
  "lazy",
  "pipe",
  "preprocess",
  "strict",
  "promise",
  "clone",
  "refine",
]);
const objects = new Set(["object", "strictObject", "looseObject"]);

/** The schema a function of zod makes: `z.object({ … })`, `z.array(Customer)`, `optional(z.string())`. */
export function zodCall(name: string, { call, file }: CallSite, evaluator: Evaluator): ValueType {
  return { is: "schema", output: () => outputOf(name, call.arguments, file, evaluator) };
}

function outputOf(name: string, nodes: readonly Node[], file: SourceFile, evaluator: Evaluator): ValueType {
  const of = (node: Node | undefined): ValueType =>
    node === undefined ? unknown : schemaOutput(evaluator.expression(node, file), evaluator);
  const [first, second] = nodes;
  if (objects.has(name)) return objectOutput(first, file, evaluator);
  if (name === "array" || name === "set") return { is: "list", of: () => of(first) };
  if (name === "record" || name === "map" || name === "partialRecord") return { is: "map", of: () => of(second ?? first) };
  if (name === "tuple" || name === "union" || name === "discriminatedUnion") return ofAlternatives(name, nodes, of);
  if (name === "intersection") return merged([of(first), of(second)]);
  if (name === "extend") return merged([of(first), objectOutput(second, file, evaluator)]);
  if (name === "any" || name === "unknown" || name === "json") return unknown;
  if (wrappers.has(name)) return of(name === "preprocess" ? second : first);
  const kind = kinds.get(name);
  return primitive(kind ?? "text");
}

function ofAlternatives(name: string, nodes: readonly Node[], of: (node: Node) => ValueType): ValueType {
  const list = nodes.map(plainExpression).find((node) => node.type === "ArrayExpression");
  const alternatives = union((list?.elements ?? []).filter((element) => element !== null).map(of));
  return name === "tuple" ? { is: "list", of: () => alternatives } : alternatives;
}
