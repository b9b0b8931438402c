import type { Node } from "@oxc-project/types";
import { ancestor } from "../syntax/walk.ts";
import { plainExpression } from "../syntax/plain-expression.ts";
import { staticName } from "../syntax/static-name.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import type { ClassNode } from "../values/value-type.ts";
import type { Evaluator } from "../values/evaluator.ts";

const longestChain = 8;

/**
 * The package an object comes from, however it is made: imported, `new Stripe(key)`, `twilio(sid, token)`, a part of either, a field
 * of the class that holds one.
 */
export function moduleBehind(node: Node, file: SourceFile, evaluator: Evaluator, left = longestChain): string | undefined {
  if (left === 0) return undefined;
  const plain = plainExpression(node);
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- all other kinds mean the default
  switch (plain.type) {
    case "Identifier":
      return behindName(plain, file, evaluator, left - 1);
    case "NewExpression":
    case "CallExpression":
      return moduleBehind(plain.callee, file, evaluator, left - 1);
    case "AwaitExpression":
      return moduleBehind(plain.argument, file, evaluator, left - 1);
    case "MemberExpression":
      return plainExpression(plain.object).type === "ThisExpression"
        ? behindField(plain, file, evaluator, left - 1)
        : moduleBehind(plain.object, file, evaluator, left - 1);
    default:
      return undefined;
  }
}

function behindName(name: Extract<Node, { type: "Identifier" }>, file: SourceFile, evaluator: Evaluator, left: number): string | undefined {
  const definition = evaluator.definitions.of(name.name, name, file);
  if (definition === undefined) return undefined;
  if ("module" in definition) return definition.module;
  const { node, file: home } = definition;
  const declarator = node.parent;
  if (declarator?.type !== "VariableDeclarator" || declarator.init === null) return undefined;
  return moduleBehind(declarator.init, home, evaluator, left);
}

/** `private readonly stripe = new Stripe(key)`, or `constructor(private readonly stripe: Stripe)`. */
function behindField(
  member: Extract<Node, { type: "MemberExpression" }>,
  file: SourceFile,
  evaluator: Evaluator,
  left: number,
): string | undefined {
  const owner = ancestor(member, (one): one is ClassNode => one.type === "ClassDeclaration" || one.type === "ClassExpression");
  const name = staticName(member.property, member.computed);
  for (const element of owner?.body.body ?? []) {
    if (element.type !== "PropertyDefinition" || staticName(element.key, element.computed) !== name) continue;
    if (element.value !== null) return moduleBehind(element.value, file, evaluator, left);
    const type = element.typeAnnotation?.typeAnnotation;
    if (type?.type === "TSTypeReference" && type.typeName.type === "Identifier") return moduleBehind(type.typeName, file, evaluator, left);
  }
  return undefined;
}
