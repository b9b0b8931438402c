import type { Node } from "@oxc-project/types";
import { plainExpression } from "../syntax/plain-expression.ts";
import { staticName } from "../syntax/static-name.ts";
import type { CallSite } from "./call-site.ts";
import type { Evaluator } from "./evaluator.ts";
import { union, unknown, type ValueType } from "./value-type.ts";
import { merged, objectOutput, schemaOutput } from "./zod-shape.ts";

type Schema = Extract<ValueType, { is: "schema" }>;

/** What a method of a schema gives: `.optional()`, `.extend({ … })`, `.parse(value)`. */
export function schemaMethod(schema: Schema, name: string, { call, file }: CallSite, evaluator: Evaluator): ValueType {
  const { output } = schema;
  const [first] = call.arguments;
  const argument = (): ValueType => (first === undefined ? unknown : evaluator.expression(first, file));
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
      return {
        is: "schema",
        output: () => combined(name, [output(), schemaOutput(argument(), evaluator)]),
      };
    case "pick":
    case "omit":
      return { is: "schema", output: () => selected(output(), keysOf(first), name === "pick") };
    case "transform":
      return {
        is: "schema",
        output: () => transformed(output(), evaluator.call(argument())),
      };
    default:
      return schema;
  }
}

function combined(name: string, types: readonly ValueType[]): ValueType {
  return name === "or" ? union(types) : merged(types);
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
  return new Set(
    plain.properties
      .map((property) => (property.type === "Property" ? staticName(property.key, property.computed) : undefined))
      .filter((name) => name !== undefined),
  );
}

function selected(type: ValueType, names: ReadonlySet<string>, keep: boolean): ValueType {
  return type.is === "object"
    ? { is: "object", members: () => new Map([...type.members()].filter(([name]) => names.has(name) === keep)) }
    : type;
}
