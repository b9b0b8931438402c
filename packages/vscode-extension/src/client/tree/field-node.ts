import type { FieldStanding, InventoryField, InventoryRoute } from "@wherefore/language-server/protocol";
import type { TreeNode } from "./node.ts";

const icons: Readonly<Record<FieldStanding, string>> = { declared: "pass", elsewhere: "question", undeclared: "warning" };

/** A field, with the routes that handle it below. */
export function fieldNode(field: InventoryField, parent: string): TreeNode {
  const id = `${parent}/${field.uri}#${String(field.range.start.line)}:${String(field.range.start.character)}`;
  return {
    id,
    label: field.name,
    description: field.purposes.join(", "),
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
