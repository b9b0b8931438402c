import type { Node } from "@oxc-project/types";
import { isOurs } from "../symbols/definition.ts";
import { staticTexts } from "../symbols/static-text.ts";
import { plainExpression } from "../syntax/plain-expression.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import { staticName } from "../syntax/static-name.ts";
import type { Evaluator } from "./evaluator.ts";
import { unknown, type Opening, type ValueType } from "./value-type.ts";

type Call = Extract<Node, { type: "CallExpression" }>;

/** What a function of the product's own packages gives, without running it; undefined for other functions. */
export function ourCall(call: Call, file: SourceFile, evaluator: Evaluator): ValueType | undefined {
  const callee = plainExpression(call.callee);
  const [first] = call.arguments;
  if (callee.type === "CallExpression") return isOurName(callee.callee, file, evaluator, "fieldsOf") ? shapeOf(callee, file, evaluator) : undefined;
  if (isOurName(callee, file, evaluator, "wherefore")) return { is: "privacy" };
  if (first === undefined) return undefined;
  if (isOurName(callee, file, evaluator, "personal", "dataSubjectId")) return evaluator.expression(first, file);
  if (!isOurName(callee, file, evaluator, "listOf")) return undefined;
  const inner = evaluator.expression(first, file);
  return inner.is === "schema" ? { is: "schema", output: () => ({ is: "list", of: inner.output }) } : unknown;
}

/** Tells whether an expression is the imported name of one of the product's functions. */
export function isOurName(node: Node, file: SourceFile, evaluator: Evaluator, ...names: readonly string[]): boolean {
  const plain = plainExpression(node);
  if (plain.type === "MemberExpression" && plain.object.type === "Identifier" && !plain.computed) {
    const namespace = evaluator.definitions.of(plain.object.name, plain.object, file);
    return namespace !== undefined && "module" in namespace && namespace.name === "*" && isOurs({ module: namespace.module, name: staticName(plain.property) ?? "" }, ...names);
  }
  return plain.type === "Identifier" && isOurs(evaluator.definitions.of(plain.name, plain, file), ...names);
}

function shapeOf(call: Call, file: SourceFile, evaluator: Evaluator): ValueType {
  const type = call.typeArguments?.params[0];
  return { is: "schema", output: () => (type === undefined ? unknown : evaluator.annotation(type, file)) };
}

/** What a method of `privacy` or of a running guard gives; undefined when it is another's method. */
export function ourMethod(object: ValueType, name: string, call: Call, file: SourceFile, evaluator: Evaluator): ValueType | undefined {
  if (object.is === "guard") return name === "rights" ? opening("purpose", [], [], file) : unknown;
  if (object.is !== "privacy" && !(object.is === "unknown" && (name === "purpose" || name === "noPersonalData"))) return undefined;
  const [first, second, ...rest] = call.arguments;
  const names = staticTexts(first, file, evaluator.definitions).map(({ text, node, file: home }) => ({ name: text, node, file: home }));
  switch (name) {
    case "purpose":
      return names.length === 0 && object.is === "unknown" ? undefined : { ...opening("purpose", [], [], file), purposes: names, parts: partsOf(second, file, evaluator) };
    case "noPersonalData":
      return opening("no-personal-data", [], second === undefined ? [] : [second, ...rest], file);
    case "oneOf":
      return { ...opening("purpose", [], rest, file), purposes: names };
    case "start":
      return { is: "guard" };
    default:
      return unknown;
  }
}

function opening(kind: Opening["kind"], purposes: Opening["purposes"], handlers: readonly Node[], file: SourceFile): Opening {
  return { is: "opening", kind, purposes, parts: {}, handlers: handlers.map((node) => ({ node, file })) };
}

const partNames = new Set(["body", "query", "params", "headers", "response"]);

function partsOf(node: Node | undefined, file: SourceFile, evaluator: Evaluator): Opening["parts"] {
  const plain = node === undefined ? undefined : plainExpression(node);
  if (plain?.type !== "ObjectExpression") return {};
  const parts: Record<string, ValueType> = {};
  for (const property of plain.properties) {
    const name = property.type === "Property" ? staticName(property.key, property.computed) : undefined;
    if (property.type !== "Property" || name === undefined || !partNames.has(name)) continue;
    const value = evaluator.expression(property.value, file);
    if (value.is === "schema") parts[name] = value.output();
  }
  return parts;
}
