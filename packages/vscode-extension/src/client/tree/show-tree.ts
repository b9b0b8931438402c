import type { InventoryOfFolder } from "@wherefore/language-server/protocol";
import { commands, Disposable, l10n, window, workspace, type Memento } from "vscode";
import type { WorkspaceInventory } from "../workspace-inventory.ts";
import { byCategory } from "./by-category.ts";
import { byPurpose } from "./by-purpose.ts";
import { filtered } from "./filtered.ts";
import type { TreeNode } from "./node.ts";
import { personalDataTree } from "./personal-data-tree.ts";

const VIEW = "wherefore.personalData";
const GROUPING = "wherefore.grouping";

type Grouping = "category" | "purpose";

/** Rows of all folders; where there are several, each stands under its name. */
function rowsOf(folders: readonly InventoryOfFolder[], grouping: Grouping): readonly TreeNode[] {
  const words = { notMarked: l10n.t("not marked"), noPurpose: l10n.t("no purpose"), undeclared: l10n.t("Undeclared") };
  const rows = (folder: InventoryOfFolder): TreeNode[] =>
    grouping === "category" ? byCategory(folder.fields, words) : byPurpose(folder, words);
  const [only, ...others] = folders;
  if (only === undefined) return [];
  if (others.length === 0) return rows(only);
  return folders.map((folder) => folderNode(folder, rows(folder)));
}

function folderNode({ uri, fields }: InventoryOfFolder, children: readonly TreeNode[]): TreeNode {
  const name = workspace.workspaceFolders?.find((folder) => folder.uri.toString() === uri)?.name ?? uri.slice(uri.lastIndexOf("/") + 1);
  const below = children.map((child) => withId(child, uri));
  return { id: uri, label: name, description: String(fields.length), icon: "root-folder", children: below };
}

function withId(node: TreeNode, folder: string): TreeNode {
  return { ...node, id: `${folder}/${node.id}`, children: node.children.map((child) => withId(child, folder)) };
}

/** Shows the tree “Personal data”, by category or by purpose, whole or filtered. The grouping is remembered. */
export function showTree(inventory: WorkspaceInventory, memory: Memento): Disposable {
  const tree = personalDataTree();
  const view = window.createTreeView(VIEW, { treeDataProvider: tree, showCollapseAll: true });
  let filter = "";
  const show = (): void => {
    const grouping = memory.get<Grouping>(GROUPING, "category");
    const folders = inventory.folders();
    // Without a policy nothing is declared yet: the status says so, and the badge stays away.
    const governed = folders.filter(({ policy }) => policy !== "missing").flatMap(({ fields }) => fields);
    const undeclared = governed.filter(({ standing }) => standing === "undeclared").length;
    tree.show(filtered(rowsOf(folders, grouping), filter), filter !== "");
    view.description = filter === "" ? "" : `“${filter}”`;
    view.badge =
      undeclared === 0
        ? undefined
        : { value: undeclared, tooltip: l10n.t("{0} of {1} personal fields are not declared", undeclared, governed.length) };
    void commands.executeCommand("setContext", "wherefore.grouping", grouping);
    void commands.executeCommand("setContext", "wherefore.isFiltered", filter !== "");
  };
  const groupBy = (grouping: Grouping): Disposable =>
    commands.registerCommand(`wherefore.groupBy${grouping === "category" ? "Category" : "Purpose"}`, async () => {
      await memory.update(GROUPING, grouping);
      show();
    });
  const filterBy = (text: string | undefined): void => {
    if (text !== undefined) filter = text;
    show();
  };
  show();
  return Disposable.from(
    tree,
    view,
    inventory.onDidChange(show),
    groupBy("category"),
    groupBy("purpose"),
    commands.registerCommand("wherefore.filterTree", async () => {
      filterBy(await window.showInputBox({ value: filter, prompt: l10n.t("Show rows that say…") }));
    }),
    commands.registerCommand("wherefore.clearTreeFilter", () => {
      filterBy("");
    }),
  );
}
