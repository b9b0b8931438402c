import type { Node } from "@oxc-project/types";

/** Tells whether a value of the tree is a node. */
function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
}

/** Hands over each node directly below a node, in source order. */
export function forEachChild(node: Node, take: (child: Node) => void): void {
  for (const key in node) {
    if (key === "parent") continue;
    const value: unknown = node[key as keyof Node];
    if (Array.isArray(value)) {
      for (const item of value as unknown[]) if (isNode(item)) take(item);
    } else if (isNode(value)) take(value);
  }
}

/**
 * Visits a node and everything below it, parents first.
 *
 * @param visit - answers `false` to stay out of the node's children
 */
export function walk(root: Node, visit: (node: Node) => false | undefined): void {
  const pending: Node[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (visit(node) === false) continue;
    const children: Node[] = [];
    forEachChild(node, (child) => children.push(child));
    pending.push(...children.reverse());
  }
}

/** The nearest node around this one that the test accepts. */
export function ancestor<T extends Node>(node: Node, accepts: (node: Node) => node is T): T | undefined {
  for (let at = node.parent; at; at = at.parent) if (accepts(at)) return at;
  return undefined;
}
