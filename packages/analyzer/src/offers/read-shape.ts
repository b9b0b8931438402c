import type { Node } from "@oxc-project/types";
import { staticName } from "../syntax/static-name.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { walk } from "../syntax/walk.ts";
import type { FunctionNode, RequestPart } from "../values/value-type.ts";
import type { Values } from "../values/values.ts";

/** What a handler takes from one part of the request: the schema that parses it whole, or the names it reads. */
export interface PartReads {
  readonly schema: string | undefined;
  readonly names: readonly string[];
}

const parsing = new Set(["parse", "parseAsync", "safeParse", "safeParseAsync"]);

/** What a handler takes from a part of the request. */
export function partReads(handler: FunctionNode, part: RequestPart, file: SourceFile, values: Values): PartReads {
  const names = new Set<string>();
  let schema: string | undefined;
  const isPart = (node: Node): boolean => {
    const type = values.expression(node, file);
    return type.is === "request-part" && type.part === part && type.path.length === 0;
  };
  walk(handler, (node) => {
    if (node.type === "CallExpression") schema ??= schemaOf(node, isPart);
    else if (node.type === "MemberExpression" && !node.computed && isPart(node.object)) names.add(staticName(node.property) ?? "");
    else if (node.type === "VariableDeclarator" && node.id.type === "ObjectPattern" && node.init !== null && isPart(node.init))
      for (const name of namesIn(node.id)) names.add(name);
    return undefined;
  });
  return { schema, names: [...names].filter((name) => name !== "") };
}

function schemaOf(call: Extract<Node, { type: "CallExpression" }>, isPart: (node: Node) => boolean): string | undefined {
  const { callee } = call;
  const [given] = call.arguments;
  if (callee.type !== "MemberExpression" || callee.object.type !== "Identifier" || given === undefined) return undefined;
  return parsing.has(staticName(callee.property, callee.computed) ?? "") && isPart(given) ? callee.object.name : undefined;
}

function namesIn(pattern: Extract<Node, { type: "ObjectPattern" }>): string[] {
  return pattern.properties.flatMap((property) =>
    property.type === "Property" ? [staticName(property.key, property.computed) ?? ""] : [],
  );
}
