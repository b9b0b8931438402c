import type { Node } from "@oxc-project/types";
import { staticName } from "../syntax/static-name.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import type { Evaluator } from "./evaluator.ts";
import { membersOf, propertyOf } from "./property.ts";
import { awaited, each, elementOf, union, unknown, type FunctionNode, type ValueType } from "./value-type.ts";

/** What a variable or parameter holds; its pattern is walked outwards to where the value comes from. */
export function valueOfBinding(pattern: Node, file: SourceFile, evaluator: Evaluator): ValueType {
  const annotated = annotationOf(pattern);
  const { parent } = pattern;
  if (annotated !== undefined) return withAssumed(evaluator.annotation(annotated, file), pattern, file, evaluator);
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- all other kinds mean the default
  switch (parent?.type) {
    case "VariableDeclarator":
      return ofDeclarator(parent, file, evaluator);
    case "Property":
      return ofProperty(parent, file, evaluator);
    case "ArrayPattern":
      return elementOf(valueOfBinding(parent, file, evaluator));
    case "AssignmentPattern":
      return union([valueOfBinding(parent, file, evaluator), evaluator.expression(parent.right, file)]);
    case "RestElement":
      return ofRest(parent, file, evaluator);
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      return evaluator.parameterOf(parent, (parent.params as readonly Node[]).indexOf(pattern), file) ?? unknown;
    default:
      return unknown;
  }
}

/** What the caller is known to hand over says more than `unknown`, and more than a bare `req: Request`. */
function withAssumed(annotated: ValueType, pattern: Node, file: SourceFile, evaluator: Evaluator): ValueType {
  const fn = pattern.parent;
  if ((annotated.is !== "request" && annotated.is !== "unknown") || !isFunction(fn)) return annotated;
  const assumed = evaluator.parameterOf(fn, (fn.params as readonly Node[]).indexOf(pattern), file);
  if (annotated.is === "unknown") return assumed ?? annotated;
  if (assumed?.is !== "request") return annotated;
  const stated = Object.entries(annotated.parts).filter(([, type]) => type.is !== "unknown");
  return { is: "request", parts: { ...assumed.parts, ...Object.fromEntries(stated) } };
}

function isFunction(node: Node | null | undefined): node is FunctionNode {
  return node?.type === "FunctionDeclaration" || node?.type === "FunctionExpression" || node?.type === "ArrowFunctionExpression";
}

function annotationOf(pattern: Node): Node | undefined {
  return "typeAnnotation" in pattern && pattern.typeAnnotation?.type === "TSTypeAnnotation"
    ? pattern.typeAnnotation.typeAnnotation
    : undefined;
}

function ofDeclarator(declarator: Extract<Node, { type: "VariableDeclarator" }>, file: SourceFile, evaluator: Evaluator): ValueType {
  if (declarator.init !== null) return evaluator.expression(declarator.init, file);
  const loop = declarator.parent?.parent;
  return loop?.type === "ForOfStatement" ? awaited(elementOf(evaluator.expression(loop.right, file))) : unknown;
}

function ofProperty(property: Extract<Node, { type: "Property" }>, file: SourceFile, evaluator: Evaluator): ValueType {
  const owner = property.parent;
  const name = staticName(property.key, property.computed);
  return owner?.type === "ObjectPattern" && name !== undefined
    ? propertyOf(valueOfBinding(owner, file, evaluator), name, evaluator)
    : unknown;
}

/** `const { company, ...card } = customer`: what is left after the names taken out. */
function ofRest(rest: Node, file: SourceFile, evaluator: Evaluator): ValueType {
  const owner = rest.parent;
  if (owner?.type !== "ObjectPattern") return owner?.type === "ArrayPattern" ? valueOfBinding(owner, file, evaluator) : unknown;
  const taken = new Set(
    owner.properties.map((property) => (property.type === "Property" ? staticName(property.key, property.computed) : undefined)),
  );
  return each(valueOfBinding(owner, file, evaluator), (whole) => ({
    is: "object",
    members: () => new Map([...membersOf(whole, evaluator)].filter(([name]) => !taken.has(name))),
  }));
}
