import type { Node } from "@oxc-project/types";
import { calleeNames } from "../flow/callee-names.ts";
import { plainExpression } from "../syntax/plain-expression.ts";
import { textOf } from "../syntax/static-name.ts";
import type { SourceFile } from "../syntax/source-file.ts";

/** Methods of Express itself, and functions that take a path for another reason. */
const notRegistrars =
  /^(?:use|get|post|put|patch|delete|all|head|options|route|param|static|join|resolve|redirect|sendFile|render|on|once)$/;
const requestName = /^_?(?:req|request|ctx|context)$/;

const registering = /["'`]\/[\w/:{}*.-]{0,80}["'`][^\n]{0,200}\b(?:req|request|ctx|context)\b/;

/** Tells from the text alone whether a file may hand a path and a handler to a function. */
export function mayHandOverRoutes(text: string): boolean {
  return registering.test(text);
}

/** Names of functions a file hands a path and a handler: the application may register its routes through them. */
export function registrarCandidatesIn(file: SourceFile): string[] {
  return file.nodes("CallExpression").flatMap((call) => {
    const given = call.arguments.flatMap(partsOf);
    if (!given.some((node) => /^\/(?!\/)/.test(textOf(node) ?? "")) || !given.some(isHandler)) return [];
    const name = calleeNames(call.callee).join(".");
    return name === "" || notRegistrars.test(name.slice(name.lastIndexOf(".") + 1)) ? [] : [name];
  });
}

function partsOf(node: Node): Node[] {
  const plain = plainExpression(node);
  if (plain.type !== "ObjectExpression") return [plain];
  return plain.properties.flatMap((property) => (property.type === "Property" ? [plainExpression(property.value)] : []));
}

function isHandler(node: Node): boolean {
  if (node.type !== "ArrowFunctionExpression" && node.type !== "FunctionExpression") return false;
  const [first] = node.params;
  return first?.type === "Identifier" && requestName.test(first.name);
}
