import type { Category } from "../vocabulary/personal-data-category.ts";

/**
 * What is declared of one value. A node is made once and may contain itself, where a shape does.
 *
 * - `value`: one JSON scalar
 * - `free`: any JSON value, allowed only under a mark of its own or of what contains it
 * - `object`: named fields, and what every other key holds where the shape allows others
 * - `list`: items that stand in order, and what all further elements hold
 * - `choice`: one of several, told apart by the value of one field where the shape says so
 * - `all`: every one of several at once
 */
export type FieldNode = ValueNode | FreeNode | ObjectNode | ListNode | ChoiceNode | AllNode;

interface NodeBase {
  /** The categories of the value as a whole. */
  readonly categories: readonly Category[];
  /** It says whose row the object around it is. */
  readonly identifies?: true;
  /** Its data is of the person that this field beside it names, and not of whose row it is. */
  readonly of?: string;
}

/** One value that is no object: it is kept or removed whole. */
export interface ValueNode extends NodeBase {
  readonly kind: "value";
}

/** Any JSON, kept or removed whole. */
export interface FreeNode extends NodeBase {
  readonly kind: "free";
}

/** An object by its keys; `others` is what its remaining keys hold, where the shape allows any. */
export interface ObjectNode extends NodeBase {
  readonly kind: "object";
  readonly fields: ReadonlyMap<string, FieldNode>;
  readonly others?: FieldNode;
}

/** A list by place; `others` is what the remaining places hold. */
export interface ListNode extends NodeBase {
  readonly kind: "list";
  readonly items: readonly FieldNode[];
  readonly others?: FieldNode;
}

/** One of several shapes. */
export interface ChoiceNode extends NodeBase {
  readonly kind: "choice";
  readonly options: readonly FieldNode[];
  readonly toldApartBy?: { readonly field: string; readonly option: ReadonlyMap<unknown, FieldNode> };
}

/** Several shapes at once. */
export interface AllNode extends NodeBase {
  readonly kind: "all";
  readonly parts: readonly FieldNode[];
}

/** The nodes a node is made of, itself excepted. */
export function nodesIn(node: FieldNode): readonly FieldNode[] {
  switch (node.kind) {
    case "value":
    case "free":
      return [];
    case "object":
      return node.others ? [...node.fields.values(), node.others] : [...node.fields.values()];
    case "list":
      return node.others ? [...node.items, node.others] : node.items;
    case "choice":
      return node.options;
    case "all":
      return node.parts;
  }
}

/** The categories of a value as a whole: its own, and those of the elements and alternatives it may consist of. */
export function categoriesAsAWhole(node: FieldNode): ReadonlySet<Category> {
  const seen = new Set<FieldNode>([node]);
  const found = new Set<Category>();
  for (const one of seen) {
    one.categories.forEach((category) => found.add(category));
    if (one.kind !== "object") nodesIn(one).forEach((inner) => seen.add(inner));
    else if (one.fields.size === 0 && one.others) seen.add(one.others);
  }
  return found;
}
