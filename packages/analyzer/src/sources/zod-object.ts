import type { Node } from "@oxc-project/types";
import { plainExpression } from "../syntax/plain-expression.ts";
import { staticName } from "../syntax/static-name.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import type { Evaluator } from "../values/evaluator.ts";
import { isZod } from "../values/external-type.ts";
import type { ValueType } from "../values/value-type.ts";
import { containerOf, statementAround } from "./container-of.ts";
import { asSiblings, type DeclaredField, type LoneField } from "./declared-field.ts";

type Call = Extract<Node, { type: "CallExpression" }>;

const makers = new Set(["object", "strictObject", "looseObject", "interface"]);
const extenders = new Set(["extend", "safeExtend", "augment"]);

/** Fields declared by the zod objects of a file, found through its imports. */
export function zodFields(file: SourceFile, evaluator: Evaluator): DeclaredField[] {
  if (!file.text.includes("zod")) return [];
  return file.nodes("CallExpression").flatMap((call) => {
    const shape = shapeOf(call, file, evaluator);
    return shape === undefined ? [] : asSiblings(fieldsOfShape(shape, call, file));
  });
}

function shapeOf(call: Call, file: SourceFile, evaluator: Evaluator): Node | undefined {
  const callee = plainExpression(call.callee);
  const name =
    callee.type === "MemberExpression"
      ? (staticName(callee.property, callee.computed) ?? "")
      : callee.type === "Identifier"
        ? callee.name
        : "";
  const [first, second] = call.arguments;
  if (callee.type === "MemberExpression" && extenders.has(name)) {
    const object = evaluator.expression(callee.object, file);
    if (object.is === "schema") return first;
    return isOfZod(object) ? second : undefined;
  }
  return isMaker(callee, name, file, evaluator) ? first : undefined;
}

/** `z.object`, or `object` imported from zod. */
function isMaker(callee: Node, name: string, file: SourceFile, evaluator: Evaluator): boolean {
  if (callee.type !== "Identifier") return makers.has(name) && isOfZod(evaluator.expression(callee, file));
  const imported = evaluator.definitions.importOf(name, callee);
  return imported !== undefined && isZod(imported.module) && makers.has(imported.name);
}

function isOfZod(type: ValueType): boolean {
  return type.is === "external" && isZod(type.module);
}

function fieldsOfShape(shape: Node, call: Call, file: SourceFile): LoneField[] {
  const plain = plainExpression(shape);
  if (plain.type !== "ObjectExpression") return [];
  const container = containerOf(call);
  return plain.properties.flatMap((property) => {
    const name = property.type === "Property" ? staticName(property.key, property.computed) : undefined;
    if (property.type !== "Property" || name === undefined) return [];
    return [
      {
        name,
        container,
        style: "zod",
        file,
        key: property.key,
        member: property,
        owner: statementAround(call),
        value: property.value,
      } as const,
    ];
  });
}
