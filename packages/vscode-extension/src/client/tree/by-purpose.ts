import type { InventoryField, InventoryOfFolder, InventoryPurpose } from "@wherefore/language-server/protocol";
import { fieldNode } from "./field-node.ts";
import type { TreeNode } from "./node.ts";

/**
 * Purposes in the order of the policy, with the declared fields they cover; last the fields no purpose covers.
 *
 * @param uncovered - the title of the last group
 */
export function byPurpose({ fields, purposes }: Pick<InventoryOfFolder, "fields" | "purposes">, uncovered: string): TreeNode[] {
  const covered = purposes.map((purpose) => purposeNode(purpose, fields));
  const left = fields.filter(({ standing }) => standing === "undeclared");
  return left.length === 0 ? covered : [...covered, groupNode("uncovered", uncovered, left)];
}

function purposeNode(purpose: InventoryPurpose, fields: readonly InventoryField[]): TreeNode {
  const own = fields.filter(({ standing, purposes }) => standing === "declared" && purposes.includes(purpose.name));
  const id = `purpose/${purpose.uri}/${purpose.name}`;
  return {
    id,
    label: purpose.name,
    description: `${purpose.basis} · ${String(own.length)}`,
    icon: "target",
    place: purpose,
    children: own.map((field) => fieldNode(field, id)),
  };
}

function groupNode(id: string, label: string, fields: readonly InventoryField[]): TreeNode {
  const children = fields.map((field) => fieldNode(field, id));
  return { id, label, description: String(fields.length), icon: "warning", standing: "undeclared", children };
}
