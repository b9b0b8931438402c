import type { Node } from "@oxc-project/types";
import { staticText } from "../symbols/static-text.ts";
import { plainExpression } from "../syntax/plain-expression.ts";
import { staticName, textOf } from "../syntax/static-name.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import type { CallSite } from "../values/call-site.ts";
import { heldBy } from "../values/value-type.ts";
import type { Evaluator } from "../values/evaluator.ts";
import { flattenHandlers } from "./flatten-handlers.ts";
import type { Route } from "./route.ts";

const methods = new Set(["get", "post", "put", "patch", "delete", "all", "head", "options"]);
const routerName = /(?:^|[a-z_$])(?:app|router|routes|api|server)$/i;

/** The Express routes a file registers, on an application, a router or `router.route(path)`. */
export function findRoutes(file: SourceFile, evaluator: Evaluator): Route[] {
  return file.nodes("CallExpression").flatMap((call) => {
    const callee = plainExpression(call.callee);
    if (callee.type !== "MemberExpression" || callee.computed) return [];
    const name = staticName(callee.property) ?? "";
    if (!methods.has(name) || !mayRegister(call)) return [];
    const route = routeOf({ call, file }, callee.object, name.toUpperCase(), evaluator);
    return route === undefined ? [] : [route];
  });
}

/** Tells from the call alone whether it can register a route: a path and a handler, or handlers after `.route(path)`. */
function mayRegister(call: Extract<Node, { type: "CallExpression" }>): boolean {
  const [first, second] = call.arguments;
  if (first === undefined) return false;
  const text = textOf(plainExpression(first));
  if (text !== undefined) return second !== undefined && /^(?:[/*:]|$)/.test(text);
  return second !== undefined || isAfterRoute(call);
}

function isAfterRoute(call: Node): boolean {
  for (let at = call; at.type === "CallExpression";) {
    const callee = plainExpression(at.callee);
    if (callee.type !== "MemberExpression") return false;
    if (staticName(callee.property, callee.computed) === "route") return true;
    at = plainExpression(callee.object);
  }
  return false;
}

function routeOf({ call, file }: CallSite, object: Node, method: string, evaluator: Evaluator): Route | undefined {
  const type = heldBy(evaluator.expression(object, file));
  if (type.is === "route")
    return { file, call, router: type.router, method, path: type.path, ...flattenHandlers(call.arguments, file, evaluator) };
  const [first, ...rest] = call.arguments;
  if (first === undefined || rest.length === 0) return undefined;
  const path = pathOf(first, file, evaluator);
  if (type.is === "router") return { file, call, router: type.id, method, path, ...flattenHandlers(rest, file, evaluator) };
  if ((type.is !== "unknown" && type.is !== "external") || !/^[/*]/.test(path) || !routerName.test(lastName(object))) return undefined;
  const found = flattenHandlers(rest, file, evaluator);
  return found.handlers.length + found.openings.length === 0 ? undefined : { file, call, router: "", method, path, ...found };
}

function pathOf(node: Node, file: SourceFile, evaluator: Evaluator): string {
  const plain = plainExpression(node);
  const first = plain.type === "ArrayExpression" ? plain.elements[0] : plain;
  if (!first) return "";
  const text = staticText(first, file, evaluator.definitions)?.text;
  return text ?? file.text.slice(first.start, first.end).slice(0, 80);
}

function lastName(node: Node): string {
  const plain = plainExpression(node);
  if (plain.type === "Identifier") return plain.name;
  return plain.type === "MemberExpression" ? (staticName(plain.property, plain.computed) ?? "") : "";
}
