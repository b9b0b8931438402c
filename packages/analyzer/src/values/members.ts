import type { MethodDefinition, Node, PropertyDefinition } from "@oxc-project/types";
import { staticName } from "../syntax/static-name.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import type { Evaluator } from "./evaluator.ts";
import { each, unknown, type ClassNode, type FunctionNode, type Member, type ValueType } from "./value-type.ts";

type Members = Map<string, Member>;

/** The parts an interface or object type declares, inherited ones included. */
export function membersOfSignatures(signatures: readonly Node[], file: SourceFile, evaluator: Evaluator): Members {
  const members: Members = new Map();
  for (const signature of signatures) {
    const member = ofSignature(signature, file, evaluator);
    if (member !== undefined) members.set(member.name, member);
  }
  return members;
}

function ofSignature(signature: Node, file: SourceFile, evaluator: Evaluator): Member | undefined {
  if (signature.type !== "TSPropertySignature" && signature.type !== "TSMethodSignature") return undefined;
  const name = staticName(signature.key, signature.computed);
  if (name === undefined) return undefined;
  if (signature.type === "TSMethodSignature") {
    const { returnType, params: parameters } = signature;
    const returns = (): ValueType => (returnType ? evaluator.annotation(returnType.typeAnnotation, file) : unknown);
    return { name, type: () => ({ is: "signature", returns, parameters, file }) };
  }
  const { typeAnnotation } = signature;
  return {
    name,
    declared: { file, key: signature.key },
    type: () => (typeAnnotation ? evaluator.annotation(typeAnnotation.typeAnnotation, file) : unknown),
  };
}

/** The parts of an interface and of what it extends. */
export function membersOfInterface(
  node: Extract<Node, { type: "TSInterfaceDeclaration" }>,
  file: SourceFile,
  evaluator: Evaluator,
): Members {
  const inherited = node.extends.flatMap((heritage) => [...partsOf(evaluator.annotation(heritage, file))]);
  return new Map([...inherited, ...membersOfSignatures(node.body.body, file, evaluator)]);
}

/** The parts an instance of a class has: fields, parameter properties, methods, and those of its superclass. */
export function membersOfInstance(node: ClassNode, file: SourceFile, evaluator: Evaluator): Members {
  const members: Members = new Map(node.superClass === null ? [] : inheritedParts(node.superClass, file, evaluator));
  for (const element of node.body.body) {
    if ("static" in element && element.static) continue;
    for (const member of ofClassElement(element, file, evaluator)) members.set(member.name, member);
  }
  return members;
}

/** What a static member of a class holds. */
export function staticMember(type: Extract<ValueType, { is: "class" }>, name: string, evaluator: Evaluator): ValueType {
  const element = type.node.body.body.find(
    (one) => "static" in one && one.static && "key" in one && staticName(one.key, one.computed) === name,
  );
  const member = element === undefined ? undefined : ofClassElement(element, type.file, evaluator)[0];
  return member?.type() ?? unknown;
}

function inheritedParts(superClass: Node, file: SourceFile, evaluator: Evaluator): [string, Member][] {
  const type = evaluator.expression(superClass, file);
  return type.is === "class" ? [...membersOfInstance(type.node, type.file, evaluator)] : [];
}

function ofClassElement(element: Node, file: SourceFile, evaluator: Evaluator): Member[] {
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- all other kinds mean the default
  switch (element.type) {
    case "MethodDefinition":
    case "TSAbstractMethodDefinition":
      return ofMethod(element, file, evaluator);
    case "PropertyDefinition":
    case "TSAbstractPropertyDefinition":
      return ofProperty(element, file, evaluator);
    default:
      return [];
  }
}

function ofMethod(method: MethodDefinition, file: SourceFile, evaluator: Evaluator): Member[] {
  if (method.kind === "constructor") return parameterProperties(method.value.params, file, evaluator);
  const name = staticName(method.key, method.computed);
  return name === undefined ? [] : [{ name, type: () => methodType(method.value, method.kind, file, evaluator) }];
}

function ofProperty(property: PropertyDefinition, file: SourceFile, evaluator: Evaluator): Member[] {
  const name = staticName(property.key, property.computed);
  const type = (): ValueType => fieldType(property.typeAnnotation?.typeAnnotation, property.value, file, evaluator);
  return name === undefined ? [] : [{ name, declared: { file, key: property.key }, type }];
}

function methodType(node: FunctionNode, kind: string, file: SourceFile, evaluator: Evaluator): ValueType {
  return kind === "get" ? evaluator.returned(node, file) : { is: "function", node, file };
}

function parameterProperties(parameters: readonly Node[], file: SourceFile, evaluator: Evaluator): Member[] {
  return parameters.flatMap((parameter) => {
    if (parameter.type !== "TSParameterProperty") return [];
    const pattern = parameter.parameter.type === "AssignmentPattern" ? parameter.parameter.left : parameter.parameter;
    if (pattern.type !== "Identifier") return [];
    return [
      {
        name: pattern.name,
        declared: { file, key: pattern },
        type: () => fieldType(pattern.typeAnnotation?.typeAnnotation, null, file, evaluator),
      },
    ];
  });
}

function fieldType(annotation: Node | undefined, value: Node | null, file: SourceFile, evaluator: Evaluator): ValueType {
  if (annotation !== undefined) return evaluator.annotation(annotation, file);
  return value === null ? unknown : evaluator.expression(value, file);
}

/** The parts of an object literal; spreads bring theirs with them. */
export function membersOfLiteral(node: Extract<Node, { type: "ObjectExpression" }>, file: SourceFile, evaluator: Evaluator): Members {
  const members: Members = new Map();
  for (const property of node.properties) {
    if (property.type === "SpreadElement") {
      for (const [name, member] of partsOf(evaluator.expression(property.argument, file))) members.set(name, member);
      continue;
    }
    const name = staticName(property.key, property.computed);
    if (name !== undefined) members.set(name, { name, type: () => evaluator.expression(property.value, file) });
  }
  return members;
}

function partsOf(type: ValueType): ReadonlyMap<string, Member> {
  const parts = new Map<string, Member>();
  each(type, (plain) => {
    const held = plain.is === "request-part" ? plain.type : plain;
    if (held.is === "object") for (const [name, member] of held.members()) parts.set(name, member);
    return plain;
  });
  return parts;
}
