import type { TreeNode } from "./node.ts";

/** The rows that say a text, with everything below them; and the rows that lead to such rows. Case makes no difference. */
export function filtered(nodes: readonly TreeNode[], text: string): readonly TreeNode[] {
  const wanted = text.trim().toLocaleLowerCase();
  if (wanted === "") return nodes;
  return nodes.flatMap((node) => {
    if (`${node.label} ${node.description}`.toLocaleLowerCase().includes(wanted)) return [node];
    const children = filtered(node.children, wanted);
    return children.length === 0 ? [] : [{ ...node, children }];
  });
}
