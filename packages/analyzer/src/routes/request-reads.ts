import type { CallExpression, MemberExpression, Node } from "@oxc-project/types";
import { classifyField } from "../lexicon/classify-field.ts";
import { plainExpression } from "../syntax/plain-expression.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { walk } from "../syntax/walk.ts";
import type { Evaluator } from "../values/evaluator.ts";
import { heldBy, union, type FunctionNode, type RequestPart, type ValueType } from "../values/value-type.ts";
import type { PersonalParts } from "./personal-parts.ts";

/** A personal value read from a request. */
export interface RequestRead {
  readonly field: string;
  readonly in: RequestPart;
  readonly category: string;
  readonly source: "marked" | "name";
  /** Whether the code names the field, or takes the part of the request whole. */
  readonly isNamed: boolean;
}

type PartType = Extract<ValueType, { is: "request-part" }>;

interface Read {
  readonly part: PartType;
  /** What the code takes the whole part for: a schema that parses it, a type it is asserted to have. */
  readonly takenFor: ValueType;
}

/** The personal values a function reads from the request it is handed. */
export function readsOf(fn: FunctionNode, file: SourceFile, evaluator: Evaluator, parts: PersonalParts): RequestRead[] {
  const reads: Read[] = [];
  walk(fn, (node) => {
    if (node.type === "MemberExpression" && !isInner(node)) addRead(node, file, evaluator, reads);
    else if (node.type === "ObjectPattern") reads.push(...ofPattern(node, file, evaluator));
    return undefined;
  });
  const names = reads.flatMap(({ part }) => part.path.slice(-1));
  return reads.flatMap((read) => personalIn(read, names, parts));
}

/** `req.body` inside `req.body.email` is no read of its own. */
function isInner(node: Node): boolean {
  return node.parent?.type === "MemberExpression" && node.parent.object === node;
}

function addRead(node: MemberExpression, file: SourceFile, evaluator: Evaluator, reads: Read[]): void {
  // `req.body.email.trim()`: what is read is what the method is called on.
  const isCallee = node.parent?.type === "CallExpression" && node.parent.callee === node;
  const at = isCallee ? node.object : node;
  const part = evaluator.expression(at, file);
  if (part.is !== "request-part" || isDestructured(at)) return;
  reads.push({ part, takenFor: takenFor(at, file, evaluator) });
}

function isDestructured(node: Node): boolean {
  let at = node;
  while (at.parent && plainExpression(at.parent) !== at.parent) at = at.parent;
  return at.parent?.type === "VariableDeclarator" && at.parent.id.type === "ObjectPattern";
}

function takenFor(node: Node, file: SourceFile, evaluator: Evaluator): ValueType {
  const { parent } = node;
  if (parent?.type === "TSAsExpression") return evaluator.annotation(parent.typeAnnotation, file);
  if (parent?.type === "VariableDeclarator") return annotatedType(parent.id, file, evaluator);
  const isSpread = parent?.type === "SpreadElement" && parent.parent?.type === "ObjectExpression";
  const given = isSpread ? (parent.parent ?? node) : node;
  return given.parent?.type === "CallExpression" && given.parent.callee !== given
    ? takenByCall(given.parent, given, file, evaluator)
    : { is: "unknown" };
}

/** What a called function, or a schema that parses, takes its argument for. */
function takenByCall(call: CallExpression, given: Node, file: SourceFile, evaluator: Evaluator): ValueType {
  const isSchema = call.callee.type === "MemberExpression" && evaluator.expression(call.callee.object, file).is === "schema";
  if (isSchema) return evaluator.expression(call, file);
  const callee = heldBy(evaluator.expression(call.callee, file));
  const index = (call.arguments as readonly Node[]).indexOf(given);
  if (callee.is === "function") return annotatedType(callee.node.params[index], callee.file, evaluator);
  return callee.is === "signature" ? annotatedType(callee.parameters[index], callee.file, evaluator) : { is: "unknown" };
}

function annotatedType(pattern: Node | undefined, file: SourceFile, evaluator: Evaluator): ValueType {
  const annotation = pattern !== undefined && "typeAnnotation" in pattern ? pattern.typeAnnotation : undefined;
  return annotation?.type === "TSTypeAnnotation" ? evaluator.annotation(annotation.typeAnnotation, file) : { is: "unknown" };
}

function ofPattern(pattern: Extract<Node, { type: "ObjectPattern" }>, file: SourceFile, evaluator: Evaluator): Read[] {
  return pattern.properties.flatMap((property) => {
    const name = property.type === "Property" ? property.value : property.argument;
    const target = name.type === "AssignmentPattern" ? name.left : name;
    if (target.type !== "Identifier") return [];
    const definition = evaluator.definitions.of(target.name, target, file);
    const part = evaluator.defined(definition, file);
    return part.is === "request-part" && part.path.length > 0 ? [{ part, takenFor: { is: "unknown" } }] : [];
  });
}

function personalIn({ part, takenFor: taken }: Read, names: readonly string[], parts: PersonalParts): RequestRead[] {
  const known = parts.ofType(union([part.type, taken]), part.path.length === 0 ? [] : part.path);
  if (known.length > 0)
    return known.map(({ field, category, source }) => ({ field, in: part.part, category, source, isNamed: part.path.length > 0 }));
  const last = part.path.at(-1);
  return last === undefined || isKnown(part.type) ? [] : byName(last, part, names);
}

function isKnown(type: ValueType): boolean {
  return type.is !== "unknown";
}

function byName(name: string, part: PartType, names: readonly string[]): RequestRead[] {
  const siblings = names.filter((other) => other !== name);
  const found = classifyField({ name, container: part.path.at(-2) ?? "", kind: "unknown", siblings, inView: false });
  return found === undefined || found.confidence === "low"
    ? []
    : [{ field: part.path.join("."), in: part.part, category: found.category, source: "name", isNamed: true }];
}
