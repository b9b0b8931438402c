import { awaited, heldBy, type ValueType } from "../values/value-type.ts";
import type { ShapeNode } from "./shape-text.ts";

/** So deep an answer is described; what lies deeper is one value. */
const deepest = 4;

/** The personal categories at a path below the answer, dotted, `""` for the answer itself. */
export type CategoriesAt = (path: string) => readonly string[];

/** Describes a value that is sent; undefined where nothing is known of it. */
export function sentShape(type: ValueType, categoriesAt: CategoriesAt): ShapeNode | undefined {
  const node = nodeOf(type, "", categoriesAt, deepest);
  return node.is === "value" || (node.is === "list" && node.of.is === "value") ? undefined : node;
}

/** A shape that describes either: fields that only one has may be missing. */
export function either(a: ShapeNode, b: ShapeNode): ShapeNode | undefined {
  if (a.is === "list" && b.is === "list") {
    const of = either(a.of, b.of);
    return of === undefined ? undefined : { is: "list", of };
  }
  if (a.is !== "object" || b.is !== "object") return undefined;
  const names = [...new Set([...a.fields.keys(), ...b.fields.keys()])];
  const fields = names.flatMap((name) => {
    const [one, other] = [a.fields.get(name), b.fields.get(name)];
    const node = one ?? other;
    return node === undefined
      ? []
      : [[name, { node: node.node, optional: one === undefined || other === undefined || node.optional }] as const];
  });
  return { is: "object", fields: new Map(fields) };
}

function nodeOf(type: ValueType, path: string, categoriesAt: CategoriesAt, left: number): ShapeNode {
  const plain = heldBy(awaited(heldBy(type)));
  if (left > 0 && plain.is === "list") return { is: "list", of: nodeOf(plain.of(), path, categoriesAt, left - 1) };
  const members = left > 0 && plain.is === "object" ? [...plain.members()] : [];
  const categories = categoriesAt(path);
  if (members.length === 0 || categories.length > 0) return { is: "value", type: wordFor(plain, categories), categories };
  const below = (name: string): string => (path === "" ? name : `${path}.${name}`);
  const fields = members.map(
    ([name, member]) => [name, { node: nodeOf(member.type(), below(name), categoriesAt, left - 1), optional: false }] as const,
  );
  return { is: "object", fields: new Map(fields) };
}

/** Wide enough for whatever the handler sends today. */
function wordFor(type: ValueType, categories: readonly string[]): string {
  if (type.is === "primitive" && type.kind === "boolean") return "boolean";
  if (type.is === "primitive" && type.kind === "number") return "number";
  return categories.length > 0 && type.is === "primitive" && type.kind === "text" ? "string" : "unknown";
}
