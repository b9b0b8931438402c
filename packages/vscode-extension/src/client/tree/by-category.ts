import type { InventoryField } from "@wherefore/language-server/protocol";
import { fieldNode, type FieldWords } from "./field-node.ts";
import { grouped } from "./grouped.ts";
import type { TreeNode } from "./node.ts";

/** Categories in alphabetical order of their names, their fields below, the routes that handle those below them. */
export function byCategory(fields: readonly InventoryField[], words: FieldWords): TreeNode[] {
  return [...grouped(fields, ({ category }) => category)]
    .map(([category, own]) => categoryNode(category, own, words))
    .toSorted((a, b) => a.label.localeCompare(b.label));
}

function categoryNode(category: string, fields: readonly InventoryField[], words: FieldWords): TreeNode {
  const id = `category/${category}`;
  const declared = fields.filter(({ standing }) => standing === "declared").length;
  return {
    id,
    label: fields[0]?.categoryLabel ?? category,
    description: `${category} · ${String(declared)}/${String(fields.length)}`,
    icon: "tag",
    standing: declared === fields.length ? "declared" : "undeclared",
    children: fields.map((field) => fieldNode(field, id, words)),
  };
}
