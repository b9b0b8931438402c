import { EventEmitter, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, type TreeDataProvider } from "vscode";
import type { TreeNode } from "./node.ts";

/** The tree as VS Code asks for it. */
export interface PersonalDataTree extends TreeDataProvider<TreeNode> {
  readonly show: (nodes: readonly TreeNode[], isOpen: boolean) => void;
  readonly dispose: () => void;
}

export function personalDataTree(): PersonalDataTree {
  const changed = new EventEmitter<undefined>();
  let roots: readonly TreeNode[] = [];
  let isOpen = false;
  return {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => [...(node?.children ?? roots)],
    getTreeItem: (node) => itemOf(node, isOpen),
    show: (nodes, open) => {
      roots = nodes;
      isOpen = open;
      changed.fire(undefined);
    },
    dispose: () => {
      changed.dispose();
    },
  };
}

function itemOf(node: TreeNode, isOpen: boolean): TreeItem {
  const { None, Collapsed, Expanded } = TreeItemCollapsibleState;
  const item = new TreeItem(node.label, node.children.length === 0 ? None : isOpen ? Expanded : Collapsed);
  // A filtered tree opens by itself; VS Code remembers by id which rows are open, so those rows need ids of their own.
  item.id = isOpen ? `${node.id}?filtered` : node.id;
  item.description = node.description;
  item.iconPath = new ThemeIcon(node.icon, node.standing === undefined ? undefined : new ThemeColor(`wherefore.${node.standing}Field`));
  item.accessibilityInformation = { label: `${node.label}, ${node.description}` };
  if (node.place !== undefined) item.command = { command: "wherefore.showPlace", title: "", arguments: [node.place.uri, node.place.range] };
  return item;
}
