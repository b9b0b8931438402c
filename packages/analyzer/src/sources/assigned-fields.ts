import type { Class, Node } from "@oxc-project/types";
import { staticName } from "../syntax/static-name.ts";
import { walk } from "../syntax/walk.ts";
import type { LoneField } from "./declared-field.ts";
import { statedByJsdoc } from "./jsdoc-type.ts";

/**
 * The fields a constructor makes in JavaScript, where no declaration says them: `this.email = email`. In TypeScript they are
 * declared already.
 *
 * @param known - names the class declares
 */
export function assignedFields(
  node: Class,
  about: Pick<LoneField, "container" | "style" | "file" | "owner">,
  known: ReadonlySet<string>,
): LoneField[] {
  if (!/\.[cm]?jsx?$/.test(about.file.path)) return [];
  const body = node.body.body.find((element) => element.type === "MethodDefinition" && element.kind === "constructor");
  if (body === undefined) return [];
  const found = new Map<string, LoneField>();
  walk(body, (inner) => {
    const field = inner.type === "ExpressionStatement" ? assignedBy(inner, about) : undefined;
    if (field !== undefined && !known.has(field.name) && !found.has(field.name)) found.set(field.name, field);
    return inner !== body && "params" in inner && inner.type !== "FunctionExpression" ? false : undefined;
  });
  return [...found.values()];
}

function assignedBy(
  statement: Extract<Node, { type: "ExpressionStatement" }>,
  about: Pick<LoneField, "container" | "style" | "file" | "owner">,
): LoneField | undefined {
  const { expression } = statement;
  if (expression.type !== "AssignmentExpression" || expression.left.type !== "MemberExpression") return undefined;
  const { object, property, computed } = expression.left;
  const name = object.type === "ThisExpression" ? staticName(property, computed) : undefined;
  if (name === undefined) return undefined;
  const stated = statedByJsdoc(statement, about.file);
  return {
    ...about,
    name: name.replace(/^[#_]/, ""),
    key: property,
    member: statement,
    value: expression.right,
    ...(stated && { stated }),
  };
}
