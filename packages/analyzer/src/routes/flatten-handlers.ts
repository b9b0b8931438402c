import type { Node } from "@oxc-project/types";
import { plainExpression } from "../syntax/plain-expression.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import type { Evaluator } from "../values/evaluator.ts";
import { heldBy, type Opening } from "../values/value-type.ts";
import type { Handler } from "./route.ts";

interface Flattened {
  readonly openings: readonly Opening[];
  readonly handlers: readonly Handler[];
}

/** Sorts what a route is registered with into declarations and handlers; lists and wrappers such as `asyncHandler(fn)` are opened. */
export function flattenHandlers(nodes: readonly Node[], file: SourceFile, evaluator: Evaluator): Flattened {
  const openings: Opening[] = [];
  const handlers: Handler[] = [];
  const add = (node: Node, home: SourceFile, left: number): void => {
    const plain = plainExpression(node.type === "SpreadElement" ? node.argument : node);
    if (left === 0) return;
    if (plain.type === "ArrayExpression") {
      for (const element of plain.elements) if (element !== null) add(element, home, left - 1);
      return;
    }
    const type = heldBy(evaluator.expression(plain, home));
    const alternatives = (type.is === "union" ? type.of : [type]).map(heldBy);
    for (const one of alternatives) if (one.is === "function") handlers.push({ node: one.node, file: one.file });
    if (type.is === "opening") {
      openings.push(type);
      for (const inner of type.handlers) add(inner.node, inner.file, left - 1);
    } else if (!alternatives.some((one) => one.is === "function")) addFromConstant(plain, home, left, add);
  };
  for (const node of nodes) add(node, file, 5);
  return { openings, handlers };

  function addFromConstant(plain: Node, home: SourceFile, left: number, next: typeof add): void {
    if (plain.type === "CallExpression") for (const argument of plain.arguments) next(argument, home, left - 1);
    if (plain.type !== "Identifier") return;
    const definition = evaluator.definitions.of(plain.name, plain, home);
    const declarator = definition !== undefined && "file" in definition ? definition.node.parent : undefined;
    if (declarator?.type === "VariableDeclarator" && declarator.init !== null && definition !== undefined && "file" in definition)
      next(declarator.init, definition.file, left - 1);
  }
}
