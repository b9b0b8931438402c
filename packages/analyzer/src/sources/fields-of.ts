import type { Node } from "@oxc-project/types";
import { plainExpression } from "../syntax/plain-expression.ts";
import { staticName } from "../syntax/static-name.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import type { Evaluator } from "../values/evaluator.ts";
import { isOurName } from "../values/our-names.ts";

/** One row of a `fieldsOf<T>()({ … })` map. */
export interface MapRow {
  /** Names from the type to the field. */
  readonly path: readonly string[];
  readonly key: Node;
  readonly member: Node;
  readonly value: Node;
}

/** A `fieldsOf<T>()({ … })` of a file: the type it speaks of, and its rows. */
export interface FieldMapSource {
  readonly type: Node;
  readonly call: Node;
  readonly rows: readonly MapRow[];
}

/** The field maps of a file. */
export function fieldMapsIn(file: SourceFile, evaluator: Evaluator): FieldMapSource[] {
  if (!file.text.includes("fieldsOf")) return [];
  return file.nodes("CallExpression").flatMap((call) => {
    const maker = plainExpression(call.callee);
    if (maker.type !== "CallExpression" || !isOurName(maker.callee, file, evaluator, "fieldsOf")) return [];
    const type = maker.typeArguments?.params[0];
    const [map] = call.arguments;
    return type === undefined || map === undefined ? [] : [{ type, call, rows: rowsOf(plainExpression(map), []) }];
  });
}

function rowsOf(map: Node, path: readonly string[]): MapRow[] {
  if (map.type === "ArrayExpression")
    return map.elements.flatMap((element) => (element === null ? [] : rowsOf(plainExpression(element), path)));
  if (map.type !== "ObjectExpression") return [];
  return map.properties.flatMap((property) => {
    const name = property.type === "Property" ? staticName(property.key, property.computed) : undefined;
    if (property.type !== "Property" || name === undefined) return [];
    const value = plainExpression(property.value);
    const inside = rowsOf(value, [...path, name]);
    return inside.length > 0 ? inside : [{ path: [...path, name], key: property.key, member: property, value }];
  });
}
