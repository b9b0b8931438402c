import type { Node } from "@oxc-project/types";
import { plainExpression } from "../syntax/plain-expression.ts";
import { staticName } from "../syntax/static-name.ts";

/** The names of a callee from the outside in, `["prisma", "user", "create"]`; empty where a name is computed. */
export function calleeNames(callee: Node): readonly string[] {
  const names: string[] = [];
  for (let at = plainExpression(callee); ;) {
    if (at.type === "Identifier") return [at.name, ...names];
    if (at.type === "ThisExpression") return ["this", ...names];
    if (at.type === "CallExpression") {
      at = plainExpression(at.callee);
      continue;
    }
    if (at.type !== "MemberExpression") return names;
    const name = staticName(at.property, at.computed);
    if (name === undefined) return [];
    names.unshift(name);
    at = plainExpression(at.object);
  }
}
