import type { Node } from "@oxc-project/types";

const wrappers = new Set([
  "ParenthesizedExpression",
  "TSAsExpression",
  "TSSatisfiesExpression",
  "TSNonNullExpression",
  "TSTypeAssertion",
  "TSInstantiationExpression",
  "ChainExpression",
]);

/** An expression without the parentheses and type notes around it. */
export function plainExpression(node: Node): Node {
  let plain = node;
  while (wrappers.has(plain.type)) plain = (plain as Extract<Node, { type: "TSAsExpression" }>).expression;
  return plain;
}
