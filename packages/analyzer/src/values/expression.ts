import type { Node } from "@oxc-project/types";
import { ancestor } from "../syntax/walk.ts";
import { staticName, textOf } from "../syntax/static-name.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { valueOfCall } from "./call.ts";
import type { Evaluator } from "./evaluator.ts";
import { isExpress } from "./external-type.ts";
import { membersOfLiteral } from "./members.ts";
import { propertyOf } from "./property.ts";
import { awaited, elementOf, nothing, primitive, union, unknown, type ClassNode, type ValueType } from "./value-type.ts";

/** The value of an expression. */
export function valueOfExpression(node: Node, file: SourceFile, evaluator: Evaluator): ValueType {
  const of = (inner: Node): ValueType => evaluator.expression(inner, file);
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- all other kinds mean the default
  switch (node.type) {
    case "Identifier":
      return evaluator.defined(evaluator.definitions.of(node.name, node, file), file);
    case "MemberExpression":
      return ofMember(node, file, evaluator);
    case "CallExpression":
      return valueOfCall({ call: node, file }, evaluator);
    case "NewExpression":
      return ofNew(node, file, evaluator);
    case "ObjectExpression":
      return { is: "object", members: () => membersOfLiteral(node, file, evaluator) };
    case "ArrayExpression":
      return { is: "list", of: () => union(node.elements.map((element) => ofElement(element, of))) };
    case "AwaitExpression":
      return awaited(of(node.argument));
    case "ConditionalExpression":
      return union([of(node.consequent), of(node.alternate)]);
    case "LogicalExpression":
      return union([of(node.left), of(node.right)]);
    case "AssignmentExpression":
      return of(node.right);
    case "SequenceExpression":
      return of(node.expressions.at(-1) ?? node);
    case "ArrowFunctionExpression":
    case "FunctionExpression":
    case "FunctionDeclaration":
    case "TSDeclareFunction":
      return { is: "function", node, file };
    case "ClassExpression":
    case "ClassDeclaration":
      return { is: "class", node, file };
    case "ThisExpression":
      return ofThis(node, file, evaluator);
    default:
      return ofTyped(node, file, evaluator) ?? ofScalar(node, of);
  }
}

/** Expressions with type notes around them. */
function ofTyped(node: Node, file: SourceFile, evaluator: Evaluator): ValueType | undefined {
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- all other kinds mean the default
  switch (node.type) {
    case "ParenthesizedExpression":
    case "TSSatisfiesExpression":
    case "TSNonNullExpression":
    case "TSInstantiationExpression":
    case "ChainExpression":
      return evaluator.expression(node.expression, file);
    case "TSAsExpression":
    case "TSTypeAssertion":
      return ofAssertion(evaluator.expression(node.expression, file), evaluator.annotation(node.typeAnnotation, file));
    default:
      return undefined;
  }
}

/** A part of the request stays one when its type is asserted; an assertion that says nothing, like `as const`, is passed over. */
function ofAssertion(value: ValueType, asserted: ValueType): ValueType {
  if (asserted.is === "unknown") return value;
  return value.is === "request-part" ? { ...value, type: asserted } : asserted;
}

function ofScalar(node: Node, of: (inner: Node) => ValueType): ValueType {
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- all other kinds mean the default
  switch (node.type) {
    case "Literal":
      return node.value === null
        ? nothing
        : primitive(typeof node.value === "string" ? "text" : typeof node.value === "boolean" ? "boolean" : "number");
    case "TemplateLiteral":
      return node.expressions.length === 0 ? primitive("text") : { is: "made-from", of: node.expressions.map(of) };
    case "TaggedTemplateExpression":
      return { is: "made-from", of: node.quasi.expressions.map(of) };
    case "BinaryExpression":
      return node.operator === "+"
        ? { is: "made-from", of: [of(node.left), of(node.right)] }
        : primitive(/^[<>=!]|in/.test(node.operator) ? "boolean" : "number");
    case "UnaryExpression":
      return node.operator === "void"
        ? nothing
        : primitive(node.operator === "!" ? "boolean" : node.operator === "typeof" ? "choice" : "number");
    case "UpdateExpression":
      return primitive("number");
    default:
      return unknown;
  }
}

function ofMember(node: Extract<Node, { type: "MemberExpression" }>, file: SourceFile, evaluator: Evaluator): ValueType {
  const object = evaluator.expression(node.object, file);
  const name = node.computed ? textOf(node.property) : staticName(node.property);
  return name === undefined || (node.computed && object.is === "list") ? elementOf(object) : propertyOf(object, name, evaluator);
}

function ofElement(element: Node | null, of: (inner: Node) => ValueType): ValueType {
  if (element === null) return nothing;
  return element.type === "SpreadElement" ? elementOf(of(element.argument)) : of(element);
}

function ofNew(node: Extract<Node, { type: "NewExpression" }>, file: SourceFile, evaluator: Evaluator): ValueType {
  const type = evaluator.expression(node.callee, file);
  if (type.is === "class") return { is: "object", members: () => evaluator.instance(type) };
  if (type.is === "external") return isExpress(type.module) ? { is: "router", id: `${file.path}:${node.start.toString()}` } : unknown;
  if (node.callee.type !== "Identifier" || type.is !== "unknown") return unknown;
  return ofBuiltIn(node.callee.name, node, file, evaluator);
}

function ofBuiltIn(name: string, node: Extract<Node, { type: "NewExpression" }>, file: SourceFile, evaluator: Evaluator): ValueType {
  const [first, second] = node.typeArguments?.params ?? [];
  const typed = (type: Node | undefined) => (): ValueType => (type === undefined ? unknown : evaluator.annotation(type, file));
  if (name === "Date") return primitive("date");
  if (name === "Map" || name === "WeakMap") return { is: "map", of: typed(second) };
  if (name !== "Set" && name !== "Array") return unknown;
  const [from] = node.arguments;
  return {
    is: "list",
    of: first === undefined && from !== undefined ? (): ValueType => elementOf(evaluator.expression(from, file)) : typed(first),
  };
}

function ofThis(node: Node, file: SourceFile, evaluator: Evaluator): ValueType {
  const owner = ancestor(node, (one): one is ClassNode => one.type === "ClassDeclaration" || one.type === "ClassExpression");
  return owner === undefined ? unknown : { is: "object", members: () => evaluator.instance({ is: "class", node: owner, file }) };
}
