import type { Node } from "@oxc-project/types";
import { requireOf } from "../symbols/require.ts";
import { plainExpression } from "../syntax/plain-expression.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { staticName, textOf } from "../syntax/static-name.ts";
import type { CallSite } from "./call-site.ts";
import type { Evaluator } from "./evaluator.ts";
import { isExpress, isZod } from "./external-type.ts";
import { globalCall } from "./global-call.ts";
import { builtInMethod } from "./list-methods.ts";
import { ourCall } from "./our-calls.ts";
import { ourMethod } from "./our-methods.ts";
import { propertyOf } from "./property.ts";
import { each, heldBy, kindOf, union, unknown, type ValueType } from "./value-type.ts";
import { zodCall } from "./zod-call.ts";
import { schemaMethod } from "./zod-method.ts";

/** What a call gives, without making it. */
export function valueOfCall(site: CallSite, evaluator: Evaluator): ValueType {
  const { call, file } = site;
  const ours = ourCall(site, evaluator) ?? ofGlobal(site, evaluator);
  if (ours !== undefined) return ours;
  const callee = plainExpression(call.callee);
  if (callee.type !== "MemberExpression" || callee.computed) return called(evaluator.expression(callee, file), site, evaluator);
  const name = staticName(callee.property) ?? "";
  const object = evaluator.expression(callee.object, file);
  return eachAlternative(object, (one) => ofMethod(one, name, site, evaluator));
}

/** Like `each`, but the text of a declared field stays that field: it may be lower-cased and is the same datum. */
function eachAlternative(type: ValueType, ask: (one: ValueType) => ValueType): ValueType {
  if (type.is === "union") return each(type, ask);
  const held = heldBy(type);
  return ask(held.is === "primitive" || held.is === "made-from" || held.is === "unknown" ? type : held);
}

function ofMethod(object: ValueType, name: string, site: CallSite, evaluator: Evaluator): ValueType {
  const ours = ourMethod(object, name, site, evaluator);
  if (ours !== undefined) return ours;
  if (object.is === "schema") return schemaMethod(object, name, site, evaluator);
  if (object.is === "response")
    return /^(?:status|type|set|header|contentType|vary|cookie|attachment|links|location|append)$/.test(name) ? object : unknown;
  if (object.is === "router")
    return name === "route" ? { is: "route", router: object.id, path: textOf(site.call.arguments[0]) ?? "" } : object;
  if (object.is === "route" || (object.is === "function" && name === "bind")) return object;
  const builtIn = builtInMethod(object, name, valuesOf(site, evaluator), evaluator);
  return builtIn ?? called(propertyOf(object, name, evaluator), site, evaluator);
}

function called(callee: ValueType, site: CallSite, evaluator: Evaluator): ValueType {
  if (callee.is !== "external") return withArguments(callee, evaluator.call(callee), site, evaluator);
  if (isZod(callee.module)) return zodCall(callee.name, site, evaluator);
  if (!isExpress(callee.module)) return wrappedHandler(site, evaluator) ?? unknown;
  const makesRouter = /^(?:default|\*|express|Router|e)$/.test(callee.name);
  return makesRouter ? { is: "router", id: idOf(site) } : unknown;
}

/**
 * What a call gives, seen with what it was given: text is made from it (`toCsv(customers)`), and a handler that is wrapped
 * (`catchErrors(async (req, res) => …)`) is still that handler.
 */
function withArguments(callee: ValueType, result: ValueType, site: CallSite, evaluator: Evaluator): ValueType {
  const wrapped = wrappedHandler(site, evaluator);
  if (wrapped !== undefined) return union([wrapped, result]);
  const isFunction = callee.is === "function" || callee.is === "signature";
  if (!isFunction || result.is === "made-from" || kindOf(result) !== "text" || result.is === "field") return result;
  return { is: "made-from", of: [result, ...valuesOf(site, evaluator)] };
}

const requestName = /^_?(?:req|request)$/;

function wrappedHandler({ call, file }: CallSite, evaluator: Evaluator): ValueType | undefined {
  const [first] = call.arguments;
  const value =
    first?.type === "ArrowFunctionExpression" || first?.type === "FunctionExpression" ? evaluator.expression(first, file) : undefined;
  const request = value?.is === "function" ? value.node.params[0] : undefined;
  return request?.type === "Identifier" && requestName.test(request.name) && value?.is === "function" && value.node.params.length > 1
    ? value
    : undefined;
}

function ofGlobal(site: CallSite, evaluator: Evaluator): ValueType | undefined {
  const required = requireOf(site.call);
  if (required !== undefined) return evaluator.defined(evaluator.definitions.required(required, site.file), site.file);
  const name = globalName(plainExpression(site.call.callee), site.file, evaluator);
  return name === undefined ? undefined : globalCall(name, valuesOf(site, evaluator));
}

function globalName(callee: Node, file: SourceFile, evaluator: Evaluator): string | undefined {
  if (callee.type === "Identifier") return evaluator.definitions.of(callee.name, callee, file) === undefined ? callee.name : undefined;
  if (callee.type !== "MemberExpression" || callee.object.type !== "Identifier") return undefined;
  const definition = evaluator.definitions.of(callee.object.name, callee.object, file);
  const isGlobal = definition === undefined || ("module" in definition && definition.module.startsWith("node:"));
  return isGlobal ? `${callee.object.name}.${staticName(callee.property) ?? ""}` : undefined;
}

function valuesOf({ call, file }: CallSite, evaluator: Evaluator): ValueType[] {
  return call.arguments.map((argument) => evaluator.expression(argument.type === "SpreadElement" ? argument.argument : argument, file));
}

/** Names a router by the call that makes it. */
function idOf({ call, file }: CallSite): string {
  return `${file.path}:${call.start.toString()}`;
}
