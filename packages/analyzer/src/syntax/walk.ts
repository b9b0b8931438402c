import type { Node } from "@oxc-project/types";

/** Tells whether a value of the tree is a node. */
export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string" && "start" in value;
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
    const children = childrenOf(node);
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child !== undefined) pending.push(child);
    }
  }
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (const [key, value] of Object.entries(node) as [string, unknown][]) {
    if (key === "parent") continue;
    if (Array.isArray(value)) children.push(...(value as unknown[]).filter(isNode));
    else if (isNode(value)) children.push(value);
  }
  return children;
}

/** The nearest node around this one that the test accepts. */
export function ancestor<T extends Node>(node: Node, accepts: (node: Node) => node is T): T | undefined {
  for (let at = node.parent; at; at = at.parent) if (accepts(at)) return at;
  return undefined;
}
