import type { Evaluator } from "./evaluator.ts";
import { awaited, each, elementOf, nothing, primitive, union, unknown, type ValueType } from "./value-type.ts";

const sameList = new Set([
  "filter",
  "slice",
  "sort",
  "reverse",
  "concat",
  "toSorted",
  "toReversed",
  "splice",
  "toSpliced",
  "values",
  "with",
  "toArray",
  "take",
  "drop",
  "flat",
  "entries",
]);
const oneElement = new Set(["find", "findLast", "at", "pop", "shift", "get", "next"]);
const truth = new Set(["some", "every", "includes", "has", "startsWith", "endsWith", "test", "delete", "isArray"]);
const counts = new Set(["indexOf", "findIndex", "push", "unshift", "localeCompare", "charCodeAt", "lastIndexOf"]);

/** What a built-in method of a list, map, promise or text gives; undefined for methods that are none of these. */
export function builtInMethod(
  object: ValueType,
  name: string,
  callArguments: readonly ValueType[],
  evaluator: Evaluator,
): ValueType | undefined {
  if (isText(object)) return textMethod(object, name);
  const whole = object.is === "field" ? object.type() : object;
  if (whole.is === "promise") return promiseMethod(whole, name, callArguments[0], evaluator);
  return whole.is === "list" || whole.is === "map" ? listMethod(whole, name, callArguments, evaluator) : undefined;
}

function isText(type: ValueType): boolean {
  if (type.is === "field") return isText(type.type());
  return type.is === "made-from" || (type.is === "primitive" && type.kind !== "function");
}

/** The lower-cased or trimmed value of a field is still that field. */
function textMethod(object: ValueType, name: string): ValueType {
  if (truth.has(name)) return primitive("boolean");
  return counts.has(name) ? primitive("number") : object;
}

function promiseMethod(
  promise: Extract<ValueType, { is: "promise" }>,
  name: string,
  callback: ValueType | undefined,
  evaluator: Evaluator,
): ValueType | undefined {
  if (name === "then" && callback !== undefined) return { is: "promise", of: () => awaited(evaluator.call(callback)) };
  return name === "catch" || name === "finally" ? promise : undefined;
}

function listMethod(list: ValueType, name: string, callArguments: readonly ValueType[], evaluator: Evaluator): ValueType {
  const [callback, second] = callArguments;
  if (sameList.has(name)) return { is: "list", of: () => elementOf(list) };
  if (oneElement.has(name)) return elementOf(list);
  if (name === "map" || name === "flatMap") return { is: "list", of: () => mapped(callback, name === "flatMap", evaluator) };
  if (name === "reduce") return union([second ?? unknown, callback === undefined ? unknown : evaluator.call(callback)]);
  if (name === "join" || name === "toString") return { is: "made-from", of: [elementOf(list)] };
  if (name === "forEach" || name === "set" || name === "add") return nothing;
  if (truth.has(name)) return primitive("boolean");
  return counts.has(name) ? primitive("number") : unknown;
}

function mapped(callback: ValueType | undefined, flat: boolean, evaluator: Evaluator): ValueType {
  if (callback === undefined) return unknown;
  const result = evaluator.call(callback);
  return flat ? each(result, (one) => (one.is === "list" ? one.of() : one)) : result;
}
