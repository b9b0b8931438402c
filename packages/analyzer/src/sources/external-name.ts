import type { Node } from "@oxc-project/types";
import { plainExpression } from "../syntax/plain-expression.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import type { Evaluator } from "../values/evaluator.ts";

/** A name a package gives. */
export interface ExternalName {
  readonly module: string;
  readonly name: string;
}

/** What an expression names, where that comes from a package: `Joi.object`, `pgTable`. */
export function externalName(node: Node, file: SourceFile, evaluator: Evaluator): ExternalName | undefined {
  const plain = plainExpression(node);
  if (plain.type !== "Identifier" && plain.type !== "MemberExpression") return undefined;
  const type = evaluator.expression(plain, file);
  return type.is === "external" ? { module: type.module, name: type.name } : undefined;
}
