import type { Node } from "@oxc-project/types";

/** The name a property key or member access states in the source; undefined when it is computed. */
export function staticName(key: Node, computed = false): string | undefined {
  if (key.type === "Identifier") return computed ? undefined : key.name;
  if (key.type === "PrivateIdentifier") return `#${key.name}`;
  return textOf(key);
}

/** The text of a string literal or of a template without expressions. */
export function textOf(node: Node | null | undefined): string | undefined {
  if (node?.type === "Literal")
    return typeof node.value === "string" ? node.value : typeof node.value === "number" ? String(node.value) : undefined;
  if (node?.type === "TemplateLiteral" && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}
