import type { Node } from "@oxc-project/types";
import { plainExpression } from "../syntax/plain-expression.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { staticName } from "../syntax/static-name.ts";
import type { Evaluator } from "./evaluator.ts";
import { each, unknown, type Member, type ValueType } from "./value-type.ts";

/** What passes a schema; a value that is no schema says nothing. */
export function schemaOutput(type: ValueType, evaluator: Evaluator): ValueType {
  if (type.is === "schema") return type.output();
  return type.is === "function" ? schemaOutput(evaluator.call(type), evaluator) : unknown;
}

/** What passes an object schema of a given shape. */
export function objectOutput(shape: Node | undefined, file: SourceFile, evaluator: Evaluator): ValueType {
  const plain = shape === undefined ? undefined : plainExpression(shape);
  if (plain?.type !== "ObjectExpression") return shapeOf(plain, file, evaluator);
  return { is: "object", members: () => new Map(plain.properties.flatMap((property) => shapeMembers(property, file, evaluator))) };
}

/** `z.object({ ...Base.shape })` and `z.object(fields)`: the shape stands elsewhere. */
function shapeOf(node: Node | undefined, file: SourceFile, evaluator: Evaluator): ValueType {
  const type = node === undefined ? unknown : evaluator.expression(node, file);
  return type.is === "object"
    ? { is: "object", members: () => new Map([...type.members()].map(([name, member]) => [name, unwrapped(member, evaluator)])) }
    : unknown;
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
  return [
    [
      name,
      { name, declared: { file, key: property.key }, type: () => schemaOutput(evaluator.expression(property.value, file), evaluator) },
    ],
  ];
}

/** What passes several object schemas at once; of two fields of one name the later counts. */
export function merged(types: readonly ValueType[]): ValueType {
  return { is: "object", members: () => new Map(types.flatMap((type) => (type.is === "object" ? [...type.members()] : []))) };
}
