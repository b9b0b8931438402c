import type { Node } from "@oxc-project/types";
import { isOurs } from "../symbols/definition.ts";
import { plainExpression } from "../syntax/plain-expression.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { staticName } from "../syntax/static-name.ts";
import type { Evaluator } from "./evaluator.ts";

/** Tells whether an expression is the imported name of one of the product's functions. */
export function isOurName(node: Node, file: SourceFile, evaluator: Evaluator, ...names: readonly string[]): boolean {
  const plain = plainExpression(node);
  if (plain.type === "MemberExpression" && plain.object.type === "Identifier" && !plain.computed) {
    const namespace = evaluator.definitions.of(plain.object.name, plain.object, file);
    return (
      namespace !== undefined &&
      "module" in namespace &&
      namespace.name === "*" &&
      isOurs({ module: namespace.module, name: staticName(plain.property) ?? "" }, ...names)
    );
  }
  if (plain.type !== "Identifier") return false;
  // Only an import under that very name is followed: otherwise every call would open the file it comes from.
  const imported = evaluator.definitions.importOf(plain.name, plain);
  return imported !== undefined && names.includes(imported.name) && isOurs(evaluator.definitions.of(plain.name, plain, file), ...names);
}
