import { plainExpression } from "../syntax/plain-expression.ts";
import { staticName } from "../syntax/static-name.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import type { Evaluator } from "../values/evaluator.ts";

/** One row of `privacy.declare({ "GET /users/:id": view })`. */
export interface DeclaredTable {
  readonly method: string;
  readonly path: string;
  readonly purposes: readonly string[];
}

/** The routes a file declares by method and path, for routes whose code nobody can edit. */
export function declaredTablesIn(file: SourceFile, evaluator: Evaluator): DeclaredTable[] {
  return file.nodes("CallExpression").flatMap((call) => {
    const callee = plainExpression(call.callee);
    if (callee.type !== "MemberExpression" || callee.computed || staticName(callee.property) !== "declare") return [];
    const [table] = call.arguments;
    const plain = table === undefined ? undefined : plainExpression(table);
    if (plain?.type !== "ObjectExpression" || evaluator.expression(callee.object, file).is !== "privacy") return [];
    return plain.properties.flatMap((property) => {
      const [method, path] = (property.type === "Property" ? (staticName(property.key, property.computed) ?? "") : "").split(" ");
      if (property.type !== "Property" || method === undefined || path === undefined) return [];
      const opening = evaluator.expression(property.value, file);
      return opening.is === "opening" ? [{ method, path, purposes: opening.purposes.map(({ name }) => name) }] : [];
    });
  });
}
