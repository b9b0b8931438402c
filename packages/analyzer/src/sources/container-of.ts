import type { Node } from "@oxc-project/types";
import { staticName } from "../syntax/static-name.ts";

/** The name a schema goes by: of its variable, with the keys on the way to it. */
export function containerOf(call: Node): string {
  const names: string[] = [];
  for (let at: Node | null | undefined = call; at; at = at.parent) {
    const name = nameGivenBy(at);
    if (name !== undefined) names.unshift(name);
    if (at.type === "VariableDeclarator" || at.type === "PropertyDefinition" || at.type === "FunctionDeclaration") break;
  }
  return names.length === 0 ? "schema" : names.join(".");
}

function nameGivenBy(node: Node): string | undefined {
  if (node.type === "Property" || node.type === "PropertyDefinition") return staticName(node.key, node.computed);
  if (node.type === "VariableDeclarator" || node.type === "FunctionDeclaration")
    return node.id?.type === "Identifier" ? node.id.name : undefined;
  return undefined;
}

/** The statement a declaration stands in. */
export function statementAround(node: Node): Node {
  let owner = node;
  for (let at: Node | null | undefined = node; at && at.type !== "Program"; at = at.parent) owner = at;
  return owner;
}
