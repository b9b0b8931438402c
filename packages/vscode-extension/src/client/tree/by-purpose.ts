import type { InventoryField, InventoryOfFolder, InventoryPurpose } from "@wherefore/language-server/protocol";
import { fieldNode, type FieldWords } from "./field-node.ts";
import type { TreeNode } from "./node.ts";

/** The words of the tree by purpose. */
interface PurposeWords extends FieldWords {
  /** The title of the last group. */
  readonly undeclared: string;
}

/** Purposes in the order of the policy, with the declared fields they cover; last the fields that are not declared. */
export function byPurpose({ fields, purposes }: Pick<InventoryOfFolder, "fields" | "purposes">, words: PurposeWords): TreeNode[] {
  const covered = purposes.map((purpose) => purposeNode(purpose, fields, words));
  const left = fields.filter(({ standing }) => standing === "undeclared");
  return left.length === 0 ? covered : [...covered, undeclaredNode(left, words)];
}

function purposeNode(purpose: InventoryPurpose, fields: readonly InventoryField[], words: FieldWords): TreeNode {
  const own = fields.filter(({ standing, purposes }) => standing === "declared" && purposes.includes(purpose.name));
  const id = `purpose/${purpose.uri}/${purpose.name}`;
  return {
    id,
    label: purpose.name,
    description: `${purpose.basis} · ${String(own.length)}`,
    icon: "target",
    place: purpose,
    children: own.map((field) => fieldNode(field, id, words)),
  };
}

function undeclaredNode(fields: readonly InventoryField[], words: PurposeWords): TreeNode {
  const id = "undeclared";
  const children = fields.map((field) => fieldNode(field, id, words));
  return { id, label: words.undeclared, description: String(fields.length), icon: "warning", standing: "undeclared", children };
}
