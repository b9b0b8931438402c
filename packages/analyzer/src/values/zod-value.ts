import type { Node } from "@oxc-project/types";
import type { ValueKind } from "../lexicon/term-group.ts";
import { plainExpression } from "../syntax/plain-expression.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { staticName } from "../syntax/static-name.ts";
import type { Evaluator } from "./evaluator.ts";
import { each, primitive, union, unknown, type Member, type ValueType } from "./value-type.ts";

type Call = Extract<Node, { type: "CallExpression" }>;

const kinds: ReadonlyMap<string, ValueKind> = new Map([
  ...["number", "int", "int32", "uint32", "int64", "uint64", "float32", "float64", "bigint"].map((name): [string, ValueKind] => [name, "number"]),
  ...["boolean", "stringbool"].map((name): [string, ValueKind] => [name, "boolean"]),
  ...["enum", "nativeEnum", "literal"].map((name): [string, ValueKind] => [name, "choice"]),
  ...["function", "custom", "instanceof"].map((name): [string, ValueKind] => [name, name === "function" ? "function" : "object"]),
  ["date", "date"],
  ["file", "object"],
]);
const wrappers = new Set(["optional", "nullable", "nullish", "nonoptional", "readonly", "prefault", "default", "_default", "catch", "partial", "required", "lazy", "pipe", "preprocess", "strict", "promise", "clone", "refine"]);
const objects = new Set(["object", "strictObject", "looseObject"]);

/** The schema a function of zod makes: `z.object({ … })`, `z.array(Customer)`, `optional(z.string())`. */
export function zodCall(name: string, call: Call, file: SourceFile, evaluator: Evaluator): ValueType {
  return { is: "schema", output: () => outputOf(name, call.arguments, file, evaluator) };
}

function outputOf(name: string, nodes: readonly Node[], file: SourceFile, evaluator: Evaluator): ValueType {
  const of = (node: Node | undefined): ValueType => (node === undefined ? unknown : schemaOutput(evaluator.expression(node, file), evaluator));
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

/** What a method of a schema gives: `.optional()`, `.extend({ … })`, `.parse(value)`. */
export function schemaMethod(schema: Extract<ValueType, { is: "schema" }>, name: string, call: Call, file: SourceFile, evaluator: Evaluator): ValueType {
  const { output } = schema;
  const [first] = call.arguments;
  switch (name) {
    case "parse":
    case "decode":
      return output();
    case "parseAsync":
      return { is: "promise", of: output };
    case "safeParse":
      return parsed(output);
    case "safeParseAsync":
    case "spa":
      return { is: "promise", of: () => parsed(output) };
    case "array":
      return { is: "schema", output: () => ({ is: "list", of: output }) };
    case "extend":
    case "safeExtend":
    case "augment":
      return { is: "schema", output: () => merged([output(), objectOutput(first, file, evaluator)]) };
    case "merge":
    case "and":
    case "or":
      return { is: "schema", output: () => combined(name, [output(), first === undefined ? unknown : schemaOutput(evaluator.expression(first, file), evaluator)]) };
    case "pick":
    case "omit":
      return { is: "schema", output: () => selected(output(), keysOf(first), name === "pick") };
    case "transform":
      return { is: "schema", output: () => transformed(output(), first === undefined ? unknown : evaluator.call(evaluator.expression(first, file))) };
    default:
      return schema;
  }
}

/** What passes a schema; a value that is no schema says nothing. */
function schemaOutput(type: ValueType, evaluator: Evaluator): ValueType {
  if (type.is === "schema") return type.output();
  return type.is === "function" ? schemaOutput(evaluator.call(type), evaluator) : unknown;
}

function objectOutput(shape: Node | undefined, file: SourceFile, evaluator: Evaluator): ValueType {
  const plain = shape === undefined ? undefined : plainExpression(shape);
  if (plain?.type !== "ObjectExpression") return shapeOf(plain, file, evaluator);
  return { is: "object", members: () => new Map(plain.properties.flatMap((property) => shapeMembers(property, file, evaluator))) };
}

/** `z.object({ ...Base.shape })` and `z.object(fields)`: the shape stands elsewhere. */
function shapeOf(node: Node | undefined, file: SourceFile, evaluator: Evaluator): ValueType {
  const type = node === undefined ? unknown : evaluator.expression(node, file);
  return type.is === "object" ? { is: "object", members: () => new Map([...type.members()].map(([name, member]) => [name, unwrapped(member, evaluator)])) } : unknown;
}

function unwrapped(member: Member, evaluator: Evaluator): Member {
  return { ...member, type: () => each(member.type(), (type) => (type.is === "schema" ? schemaOutput(type, evaluator) : type)) };
}

function shapeMembers(property: Node, file: SourceFile, evaluator: Evaluator): [string, Member][] {
  if (property.type === "SpreadElement") {
    const spread = shapeOf(property.argument, file, evaluator);
    return spread.is === "object" ? [...spread.members()] : [];
  }
  if (property.type !== "Property") return [];
  const name = staticName(property.key, property.computed);
  if (name === undefined) return [];
  return [[name, { name, declared: { file, key: property.key }, type: () => schemaOutput(evaluator.expression(property.value, file), evaluator) }]];
}

function combined(name: string, types: readonly ValueType[]): ValueType {
  return name === "or" ? union(types) : merged(types);
}

function merged(types: readonly ValueType[]): ValueType {
  return { is: "object", members: () => new Map(types.flatMap((type) => (type.is === "object" ? [...type.members()] : []))) };
}

function parsed(output: () => ValueType): ValueType {
  return { is: "object", members: () => new Map([["data", { name: "data", type: output }]]) };
}

function transformed(before: ValueType, after: ValueType): ValueType {
  return after.is === "unknown" ? before : after;
}

function keysOf(node: Node | undefined): ReadonlySet<string> {
  const plain = node === undefined ? undefined : plainExpression(node);
  if (plain?.type !== "ObjectExpression") return new Set();
  return new Set(plain.properties.map((property) => (property.type === "Property" ? staticName(property.key, property.computed) : undefined)).filter((name) => name !== undefined));
}

function selected(type: ValueType, names: ReadonlySet<string>, keep: boolean): ValueType {
  return type.is === "object" ? { is: "object", members: () => new Map([...type.members()].filter(([name]) => names.has(name) === keep)) } : type;
}
