import type { Node } from "@oxc-project/types";
import { plainExpression } from "../syntax/plain-expression.ts";
import { staticName, textOf } from "../syntax/static-name.ts";

/** Calls that wrap a schema in another: what they are given speaks of the value. */
const wrappers = new Set([
  "optional",
  "nullable",
  "nullish",
  "nullishable",
  "undefinedable",
  "pipe",
  "array",
  "readonly",
  "partial",
  "list",
  "set",
]);
/** Options whose value names a type, a format or a check. */
const tellingOptions = new Set(["type", "format", "mode", "enum", "validate", "columnType"]);
const longestChain = 40;

/**
 * The words by which an expression builds a schema or a column, outermost last: `v.optional(v.date())` says `optional`, `date`;
 * `{ type: DataTypes.STRING(10) }` says `STRING`.
 */
export function wordsSaidBy(node: Node, left = longestChain): string[] {
  const plain = plainExpression(node);
  if (left === 0) return [];
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- all other kinds mean the default
  switch (plain.type) {
    case "Identifier":
      return [plain.name];
    case "MemberExpression":
      return plain.object.type === "CallExpression"
        ? [...wordsSaidBy(plain.object, left - 1), staticName(plain.property, plain.computed) ?? ""]
        : [staticName(plain.property, plain.computed) ?? ""];
    case "CallExpression":
      return saidByCall(plain, left);
    case "ObjectExpression":
      return saidByOptions(plain, left);
    case "ArrayExpression":
      return plain.elements.flatMap((element) => (element === null ? [] : wordsSaidBy(element, left - 1))).slice(0, 8);
    default: {
      const text = textOf(plain);
      return text === undefined ? [] : [text];
    }
  }
}

function saidByCall(call: Extract<Node, { type: "CallExpression" }>, left: number): string[] {
  const said = wordsSaidBy(call.callee, left - 1);
  const name = said.at(-1) ?? "";
  const options = call.arguments.filter((argument) => argument.type === "ObjectExpression" && !/object$/i.test(name));
  const wrapped = wrappers.has(name.toLowerCase()) ? call.arguments : options;
  const inside = wrapped.flatMap((argument) => wordsSaidBy(argument, left - 1));
  return wrappers.has(name.toLowerCase()) ? [...inside, ...said] : [...said, ...inside];
}

function saidByOptions(options: Extract<Node, { type: "ObjectExpression" }>, left: number): string[] {
  return options.properties.flatMap((property) => {
    const name = property.type === "Property" ? staticName(property.key, property.computed) : undefined;
    if (property.type !== "Property" || name === undefined) return [];
    if (name === "validate") return property.value.type === "ObjectExpression" ? keysOf(property.value) : [];
    if (name === "enum") return ["enum"];
    return tellingOptions.has(name) ? wordsSaidBy(property.value, left - 1) : [];
  });
}

function keysOf(object: Extract<Node, { type: "ObjectExpression" }>): string[] {
  return object.properties.flatMap((property) => (property.type === "Property" ? [staticName(property.key, property.computed) ?? ""] : []));
}

/** The call a chain of methods begins with: `Joi.string` in `Joi.string().email().required()`. */
export function firstCallee(node: Node): Node | undefined {
  let callee: Node | undefined;
  for (let at = plainExpression(node), left = longestChain; left > 0; left--) {
    if (at.type === "CallExpression") {
      callee = plainExpression(at.callee);
      at = callee;
    } else if (at.type === "MemberExpression") at = plainExpression(at.object);
    else break;
  }
  return callee;
}

/** The value of an option in an object literal. */
export function optionOf(node: Node | undefined, name: string): Node | undefined {
  const plain = node === undefined ? undefined : plainExpression(node);
  if (plain?.type !== "ObjectExpression") return undefined;
  for (const property of plain.properties)
    if (property.type === "Property" && staticName(property.key, property.computed) === name) return plainExpression(property.value);
  return undefined;
}
