import type { Node } from "@oxc-project/types";
import type { SourceFile } from "../syntax/source-file.ts";
import { staticName } from "../syntax/static-name.ts";
import type { Evaluator } from "./evaluator.ts";
import { awaited, elementOf, type FunctionNode, type ValueType } from "./value-type.ts";

const perElement = new Set(["map", "flatMap", "filter", "forEach", "find", "findLast", "findIndex", "some", "every", "sort", "toSorted"]);

/** What a callback is handed by the list or promise method it is passed to. */
export function callbackParameter(fn: FunctionNode, index: number, file: SourceFile, evaluator: Evaluator): ValueType | undefined {
  const call = fn.parent;
  if (call?.type !== "CallExpression" || call.callee.type !== "MemberExpression" || call.arguments[0] !== fn) return undefined;
  const name = staticName(call.callee.property) ?? "";
  const object = (): ValueType => evaluator.expression((call.callee as Extract<Node, { type: "MemberExpression" }>).object, file);
  if (name === "then" && index === 0) return awaited(object());
  if (perElement.has(name) && (index === 0 || name.includes("ort"))) return elementOf(object());
  return name === "reduce" && index === 1 ? elementOf(object()) : undefined;
}
