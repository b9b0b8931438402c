import type { Node } from "@oxc-project/types";
import { calleeNames } from "../flow/callee-names.ts";
import { staticText } from "../symbols/static-text.ts";
import { plainExpression } from "../syntax/plain-expression.ts";
import { staticName } from "../syntax/static-name.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import type { Evaluator } from "../values/evaluator.ts";
import { heldBy } from "../values/value-type.ts";
import { flattenHandlers } from "./flatten-handlers.ts";
import type { Route } from "./route.ts";

const httpMethod = /^(?:get|post|put|patch|delete|all|head|options)$/i;
const deepest = 4;

/**
 * The routes a file registers through functions of the application's own, which the settings name: `defineRoute("GET", "/me", show)`,
 * `api.endpoint({ method: "get", path: "/me", handler })`, `routes([{ … }, { … }])`.
 */
export function registeredRoutes(file: SourceFile, evaluator: Evaluator, registrars: readonly string[]): Route[] {
  if (registrars.length === 0) return [];
  return file.nodes("CallExpression").flatMap((call) => {
    const name = calleeNames(call.callee).join(".");
    if (!registrars.some((one) => name === one || name.endsWith(`.${one}`))) return [];
    const lists = call.arguments.map(plainExpression).flatMap((node) => (node.type === "ArrayExpression" ? node.elements : []));
    const each = lists.filter((node) => node !== null && plainExpression(node).type === "ObjectExpression") as Node[];
    const rows: readonly (readonly Node[])[] = each.length > 0 ? each.map((node) => [node]) : [call.arguments];
    return rows.flatMap((nodes) => routeOf(nodes, { call, file, evaluator, name }) ?? []);
  });
}

interface Registration {
  readonly call: Extract<Node, { type: "CallExpression" }>;
  readonly file: SourceFile;
  readonly evaluator: Evaluator;
  readonly name: string;
}

/** A text that is a method, a text that begins as a path, and whatever handles: however they are handed over. */
function routeOf(nodes: readonly Node[], { call, file, evaluator, name }: Registration): Route | undefined {
  const given = nodes.flatMap((node) => partsOf(node, deepest));
  const texts = given.map((node) => staticText(node, file, evaluator.definitions)?.text).filter((text) => text !== undefined);
  const path = texts.find((text) => /^[/*]/.test(text));
  const method = texts.find((text) => httpMethod.test(text)) ?? methodIn(name);
  const found = flattenHandlers(
    given.filter((node) => staticText(node, file, evaluator.definitions) === undefined),
    file,
    evaluator,
  );
  if (path === undefined || found.handlers.length + found.openings.length === 0) return undefined;
  return { file, call, router: routerAmong(given, file, evaluator), method: (method ?? "all").toUpperCase(), path, ...found };
}

/** `router.getRoute(…)`, `httpPost(…)`: the name says the method. */
function methodIn(name: string): string | undefined {
  return /(?:^|[a-z.])(get|post|put|patch|delete)(?=$|[A-Z])/i.exec(name.split(".").at(-1) ?? "")?.[1];
}

function partsOf(node: Node, left: number): Node[] {
  const plain = plainExpression(node.type === "SpreadElement" ? node.argument : node);
  if (left === 0 || plain.type !== "ObjectExpression") return [plain];
  return plain.properties.flatMap((property) =>
    property.type === "Property" && staticName(property.key, property.computed) !== undefined ? partsOf(property.value, left - 1) : [],
  );
}

function routerAmong(nodes: readonly Node[], file: SourceFile, evaluator: Evaluator): string {
  for (const node of nodes) {
    const type = heldBy(evaluator.expression(node, file));
    if (type.is === "router") return type.id;
  }
  return "";
}
