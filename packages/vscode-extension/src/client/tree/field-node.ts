import type { FieldStanding, InventoryField, InventoryRoute } from "@wherefore/language-server/protocol";
import type { TreeNode } from "./node.ts";

const icons: Readonly<Record<FieldStanding, string>> = { declared: "pass", elsewhere: "question", undeclared: "warning" };

/** What a field lacks, in the language of the person. */
export interface FieldWords {
  readonly notMarked: string;
  readonly noPurpose: string;
}

/** A field, with the routes that handle it below. */
export function fieldNode(field: InventoryField, parent: string, words: FieldWords): TreeNode {
  const id = `${parent}/${field.uri}#${String(field.range.start.line)}:${String(field.range.start.character)}`;
  return {
    id,
    label: field.name,
    description: said(field, words),
    icon: icons[field.standing],
    standing: field.standing,
    place: field,
    children: field.routes.map((route) => routeNode(route, id)),
  };
}

function routeNode(route: InventoryRoute, parent: string): TreeNode {
  const { name, purposes } = route;
  return { id: `${parent}/${name}`, label: name, description: purposes.join(", "), icon: "symbol-method", place: route, children: [] };
}

function said({ standing, purposes }: InventoryField, words: FieldWords): string {
  if (standing === "declared") return purposes.join(", ");
  return purposes.length === 0 ? words.noPurpose : words.notMarked;
}
