import type { Node } from "@oxc-project/types";
import { staticTexts } from "../symbols/static-text.ts";
import { plainExpression } from "../syntax/plain-expression.ts";
import { staticName } from "../syntax/static-name.ts";
import type { SourceFile } from "../syntax/source-file.ts";
import type { Evaluator } from "../values/evaluator.ts";
import { isOurName } from "../values/our-names.ts";
import type { Mark } from "./mark.ts";

/** One call of the chain that makes a schema: `z.email()`, then `.optional()`. */
interface Link {
  readonly call: Extract<Node, { type: "CallExpression" }>;
  readonly file: SourceFile;
}

const longestChain = 40;

/** The calls a schema is made by, outermost first; wrappers, methods and constants are followed. */
function chainOf(node: Node, file: SourceFile, evaluator: Evaluator, left = longestChain): Link[] {
  const plain = plainExpression(node);
  if (left === 0) return [];
  if (plain.type === "Identifier") return chainOfConstant(plain, file, evaluator, left);
  if (plain.type === "ArrayExpression")
    return plain.elements.flatMap((element) => (element === null ? [] : chainOf(element, file, evaluator, left - 1)));
  if (plain.type !== "CallExpression") return [];
  const callee = plainExpression(plain.callee);
  const isMethod = callee.type === "MemberExpression" && plainExpression(callee.object).type !== "Identifier";
  const inner = isMethod ? callee.object : (plain.arguments[0] ?? plain);
  const ofObject = callee.type === "MemberExpression" && !isMethod ? chainOf(callee.object, file, evaluator, left - 1) : [];
  return [{ call: plain, file }, ...ofObject, ...(inner === plain ? [] : chainOf(inner, file, evaluator, left - 1))];
}

function chainOfConstant(name: Extract<Node, { type: "Identifier" }>, file: SourceFile, evaluator: Evaluator, left: number): Link[] {
  const definition = evaluator.definitions.of(name.name, name, file);
  if (definition === undefined || "module" in definition || definition.node.parent?.type !== "VariableDeclarator") return [];
  const { init } = definition.node.parent;
  return init === null ? [] : chainOf(init, definition.file, evaluator, left - 1);
}

/** The mark on a schema: `personal(z.email(), "contact.email").optional()`. */
export function zodMark(value: Node, file: SourceFile, evaluator: Evaluator): Mark | undefined {
  for (const { call, file: home } of chainOf(value, file, evaluator)) {
    if (isOurName(call.callee, home, evaluator, "dataSubjectId")) return { says: "data-subject-id" };
    if (!isOurName(call.callee, home, evaluator, "personal")) continue;
    const categories = staticTexts(call.arguments[1], home, evaluator.definitions).map(({ text, node, file: at }) => ({
      text,
      file: at,
      span: node,
    }));
    return { says: "personal", categories, by: "personal()" };
  }
  return undefined;
}

const formats = {
  email: "contact.email",
  e164: "contact.phone",
  ip: "technical.ip_address",
  ipv4: "technical.ip_address",
  ipv6: "technical.ip_address",
} as const;

/** The category a schema's own check names: `z.email()`, `z.string().email()`. */
export function zodFormat(value: Node, file: SourceFile, evaluator: Evaluator): (typeof formats)[keyof typeof formats] | undefined {
  for (const { call } of chainOf(value, file, evaluator)) {
    const callee = plainExpression(call.callee);
    const name =
      callee.type === "MemberExpression"
        ? staticName(callee.property, callee.computed)
        : callee.type === "Identifier"
          ? callee.name
          : undefined;
    if (name !== undefined && Object.hasOwn(formats, name)) return formats[name as keyof typeof formats];
  }
  return undefined;
}
