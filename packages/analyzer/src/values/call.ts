import type { Node } from "@oxc-project/types";
import { plainExpression } from "../syntax/plain-expression.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { staticName, textOf } from "../syntax/static-name.ts";
import type { Evaluator } from "./evaluator.ts";
import { isExpress, isZod } from "./external-type.ts";
import { globalCall } from "./global-call.ts";
import { builtInMethod } from "./list-methods.ts";
import { ourCall, ourMethod } from "./our-calls.ts";
import { propertyOf } from "./property.ts";
import { each, kindOf, unknown, type ValueType } from "./value-type.ts";
import { schemaMethod, zodCall } from "./zod-value.ts";

type Call = Extract<Node, { type: "CallExpression" }>;

/** What a call gives, without making it. */
export function valueOfCall(call: Call, file: SourceFile, evaluator: Evaluator): ValueType {
  const ours = ourCall(call, file, evaluator) ?? ofGlobal(call, file, evaluator);
  if (ours !== undefined) return ours;
  const callee = plainExpression(call.callee);
  if (callee.type !== "MemberExpression" || callee.computed) return called(evaluator.expression(callee, file), call, file, evaluator);
  const name = staticName(callee.property) ?? "";
  const object = evaluator.expression(callee.object, file);
  return eachAlternative(object, (one) => ofMethod(one, name, call, file, evaluator));
}

/** Like `each`, but a declared field stays visible: its text may be lower-cased and is still that field. */
function eachAlternative(type: ValueType, ask: (one: ValueType) => ValueType): ValueType {
  return type.is === "union" ? each(type, ask) : ask(type);
}

function ofMethod(object: ValueType, name: string, call: Call, file: SourceFile, evaluator: Evaluator): ValueType {
  const ours = ourMethod(object, name, call, file, evaluator);
  if (ours !== undefined) return ours;
  if (object.is === "schema") return schemaMethod(object, name, call, file, evaluator);
  if (object.is === "response") return /^(?:status|type|set|header|contentType|vary|cookie|attachment|links|location|append)$/.test(name) ? object : unknown;
  if (object.is === "router") return name === "route" ? { is: "route", router: object.id, path: textOf(call.arguments[0]) ?? "" } : object;
  if (object.is === "route" || (object.is === "function" && name === "bind")) return object;
  const builtIn = builtInMethod(object, name, valuesOf(call, file, evaluator), evaluator);
  return builtIn ?? called(propertyOf(object, name, evaluator), call, file, evaluator);
}

function called(callee: ValueType, call: Call, file: SourceFile, evaluator: Evaluator): ValueType {
  if (callee.is !== "external") return withArguments(callee, evaluator.call(callee), call, file, evaluator);
  if (isZod(callee.module)) return zodCall(callee.name, call, file, evaluator);
  const makesRouter = isExpress(callee.module) && /^(?:default|\*|express|Router|e)$/.test(callee.name);
  return makesRouter ? { is: "router", id: `${file.path}:${call.start.toString()}` } : unknown;
}

/** Text a function of the project makes is made from what it was given: `toCsv(customers)`. */
function withArguments(callee: ValueType, result: ValueType, call: Call, file: SourceFile, evaluator: Evaluator): ValueType {
  const isFunction = callee.is === "function" || callee.is === "signature";
  if (!isFunction || result.is === "made-from" || kindOf(result) !== "text" || result.is === "field") return result;
  return { is: "made-from", of: [result, ...valuesOf(call, file, evaluator)] };
}

function ofGlobal(call: Call, file: SourceFile, evaluator: Evaluator): ValueType | undefined {
  const name = globalName(plainExpression(call.callee), file, evaluator);
  return name === undefined ? undefined : globalCall(name, valuesOf(call, file, evaluator));
}

function globalName(callee: Node, file: SourceFile, evaluator: Evaluator): string | undefined {
  if (callee.type === "Identifier") return evaluator.definitions.of(callee.name, callee, file) === undefined ? callee.name : undefined;
  if (callee.type !== "MemberExpression" || callee.object.type !== "Identifier") return undefined;
  const definition = evaluator.definitions.of(callee.object.name, callee.object, file);
  const isGlobal = definition === undefined || ("module" in definition && definition.module.startsWith("node:"));
  return isGlobal ? `${callee.object.name}.${staticName(callee.property) ?? ""}` : undefined;
}

function valuesOf(call: Call, file: SourceFile, evaluator: Evaluator): ValueType[] {
  return call.arguments.map((argument) => evaluator.expression(argument.type === "SpreadElement" ? argument.argument : argument, file));
}
