import type { Node } from "@oxc-project/types";
import { textOf } from "../syntax/static-name.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import type { Evaluator } from "./evaluator.ts";
import { genericType } from "./generic-type.ts";
import { membersOfSignatures } from "./members.ts";
import { elementOf, nothing, primitive, union, unknown, type ValueType } from "./value-type.ts";
import { propertyOf } from "./property.ts";

/** The values a TypeScript type describes. */
export function valueOfType(node: Node, file: SourceFile, evaluator: Evaluator): ValueType {
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- all other kinds mean the default
  switch (node.type) {
    case "TSStringKeyword":
    case "TSTemplateLiteralType":
      return primitive("text");
    case "TSNumberKeyword":
    case "TSBigIntKeyword":
      return primitive("number");
    case "TSBooleanKeyword":
      return primitive("boolean");
    case "TSNullKeyword":
    case "TSUndefinedKeyword":
    case "TSVoidKeyword":
    case "TSNeverKeyword":
      return nothing;
    case "TSLiteralType":
      return primitive(node.literal.type === "Literal" && typeof node.literal.value === "boolean" ? "boolean" : "choice");
    case "TSFunctionType":
      return { is: "signature", returns: () => evaluator.annotation(node.returnType.typeAnnotation, file), parameters: node.params, file };
    case "TSTypeLiteral":
      return { is: "object", members: () => membersOfSignatures(node.members, file, evaluator) };
    default:
      return valueOfComposite(node, file, evaluator);
  }
}

function valueOfComposite(node: Node, file: SourceFile, evaluator: Evaluator): ValueType {
  const of = (inner: Node): ValueType => evaluator.annotation(inner, file);
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- all other kinds mean the default
  switch (node.type) {
    case "TSArrayType":
      return { is: "list", of: () => of(node.elementType) };
    case "TSTupleType":
      return { is: "list", of: () => union(node.elementTypes.map(of)) };
    case "TSNamedTupleMember":
      return of(node.elementType);
    case "TSUnionType":
      return union(node.types.map(of));
    case "TSIntersectionType":
      return intersection(node.types.map(of));
    case "TSParenthesizedType":
    case "TSOptionalType":
    case "TSRestType":
      return of(node.typeAnnotation);
    case "TSTypeOperator":
      return node.operator === "keyof" ? primitive("choice") : of(node.typeAnnotation);
    case "TSTypeQuery":
      return typeQuery(node.exprName, file, evaluator);
    case "TSIndexedAccessType":
      return indexed(of(node.objectType), node.indexType, evaluator);
    case "TSTypeReference":
      return genericType(node.typeName, node.typeArguments?.params ?? [], file, evaluator);
    case "TSInterfaceHeritage":
      return genericType(node.expression, node.typeArguments?.params ?? [], file, evaluator);
    case "TSTypePredicate":
      return primitive("boolean");
    default:
      return unknown;
  }
}

function intersection(types: readonly ValueType[]): ValueType {
  const objects = types.filter((type) => type.is === "object");
  if (objects.length === 0) return union(types);
  return { is: "object", members: () => new Map(objects.flatMap((type) => [...type.members()])) };
}

function typeQuery(name: Node, file: SourceFile, evaluator: Evaluator): ValueType {
  if (name.type === "TSQualifiedName") return propertyOf(typeQuery(name.left, file, evaluator), name.right.name, evaluator);
  return name.type === "Identifier" ? evaluator.defined(evaluator.definitions.of(name.name, name, file), file) : unknown;
}

function indexed(type: ValueType, index: Node, evaluator: Evaluator): ValueType {
  const name = index.type === "TSLiteralType" ? textOf(index.literal) : undefined;
  if (name !== undefined) return propertyOf(type, name, evaluator);
  return index.type === "TSNumberKeyword" ? elementOf(type) : unknown;
}
