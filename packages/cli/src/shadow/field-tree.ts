import { classifyField } from "@wherefore/analyzer";
import type { Category } from "@wherefore/core";
import type { FieldNames, JsonKind } from "@wherefore/express-middleware";

/** A value as a route answered it: what is in it, by name, and of what kind it was. */
export interface FieldTree {
  readonly kinds: readonly JsonKind[];
  readonly fields: ReadonlyMap<string, FieldTree>;
  /** What a list holds. */
  readonly items: FieldTree | undefined;
  /** What the name is believed to mean. */
  readonly category: Category | undefined;
}

/** Builds the tree of learnt names, and says of each what personal data it is believed to hold. */
export function fieldTreeOf(names: FieldNames, owner: string): FieldTree | undefined {
  return names[""] === undefined ? undefined : treeAt(names, "", owner);
}

function treeAt(names: FieldNames, path: string, owner: string): FieldTree {
  const inside = path === "" ? "" : `${path}.`;
  const own = Object.keys(names).filter((name) => name !== "" && isChild(name, inside));
  const siblings = own.map((name) => name.slice(inside.length));
  const fields = new Map(
    own.map((name, index) => [
      siblings[index] ?? "",
      {
        ...treeAt(names, name, siblings[index] ?? owner),
        category: categoryOf(siblings[index] ?? "", owner, { kinds: names[name], siblings }),
      },
    ]),
  );
  const items = names[`${path}[]`] === undefined ? undefined : treeAt(names, `${path}[]`, owner);
  return { kinds: names[path] ?? [], fields, items, category: undefined };
}

function isChild(name: string, inside: string): boolean {
  const rest = name.slice(inside.length);
  return name.startsWith(inside) && rest !== "" && !rest.includes(".") && !rest.endsWith("[]");
}

interface Around {
  readonly kinds: readonly JsonKind[] | undefined;
  readonly siblings: readonly string[];
}

function categoryOf(name: string, container: string, { kinds = [], siblings }: Around): Category | undefined {
  if (kinds.includes("object") || name === "*") return undefined;
  const kind = kinds.includes("string") ? "text" : kinds.includes("number") ? "number" : kinds.includes("boolean") ? "boolean" : "unknown";
  const found = classifyField({ name, container, kind, siblings, inView: false });
  return found === undefined || found.confidence === "low" ? undefined : found.category;
}

/** Everything a tree is believed to hold. */
export function categoriesIn(tree: FieldTree | undefined): ReadonlySet<Category> {
  if (tree === undefined) return new Set();
  const inside = [...tree.fields.values(), ...(tree.items ? [tree.items] : [])].flatMap((one) => [...categoriesIn(one)]);
  return new Set([...(tree.category ? [tree.category] : []), ...inside]);
}
