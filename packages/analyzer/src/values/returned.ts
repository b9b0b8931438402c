import type { Node } from "@oxc-project/types";
import type { SourceFile } from "../syntax/source-file.ts";
import { walk } from "../syntax/walk.ts";
import type { Evaluator } from "./evaluator.ts";
import { awaited, nothing, union, type FunctionNode, type ValueType } from "./value-type.ts";

/** What a function gives: what it declares, else what its return statements give. Which router is returned only the body tells. */
export function valueOfReturn(fn: FunctionNode, file: SourceFile, evaluator: Evaluator): ValueType {
  const declared = fn.returnType ? evaluator.annotation(fn.returnType.typeAnnotation, file) : undefined;
  if (declared !== undefined && declared.is !== "unknown" && declared.is !== "router") return declared;
  const inferred = inferredReturn(fn, file, evaluator);
  if (fn.generator) return { is: "list", of: () => inferred };
  return fn.async ? { is: "promise", of: () => awaited(inferred) } : inferred;
}

function inferredReturn(fn: FunctionNode, file: SourceFile, evaluator: Evaluator): ValueType {
  if (fn.body === null) return nothing;
  if (fn.body.type !== "BlockStatement") return evaluator.expression(fn.body, file);
  return union(returnedExpressions(fn.body, fn.generator).map((node) => evaluator.expression(node, file)));
}

function returnedExpressions(body: Node, generator: boolean): Node[] {
  const found: Node[] = [];
  walk(body, (node) => {
    if (/^(?:Function|ArrowFunction|Class)/.test(node.type)) return false;
    if (node.type === (generator ? "YieldExpression" : "ReturnStatement") && node.argument !== null) found.push(node.argument);
    return undefined;
  });
  return found;
}
