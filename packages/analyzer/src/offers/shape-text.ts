/** What a shape says of one value: nothing known of its parts, an object, a list. */
export type ShapeNode =
  | { readonly is: "value"; readonly type: string; readonly categories: readonly string[] }
  | { readonly is: "object"; readonly fields: ReadonlyMap<string, ShapeField> }
  | { readonly is: "list"; readonly of: ShapeNode };

interface ShapeField {
  readonly node: ShapeNode;
  readonly optional: boolean;
}

/** A shape as source, and the names of the product's package it needs. */
export interface ShapeText {
  readonly text: string;
  readonly needs: readonly string[];
}

/** Writes `fieldsOf<{ … }>()({ … })` for an object, `listOf(…)` around it for a list of objects; undefined for anything else. */
export function shapeText(node: ShapeNode, quote: string): ShapeText | undefined {
  if (node.is === "list") {
    const inner = shapeText(node.of, quote);
    return inner === undefined ? undefined : { text: `listOf(${inner.text})`, needs: ["listOf", ...inner.needs] };
  }
  if (node.is === "value" || node.fields.size === 0) return undefined;
  const map = mapText(node, quote);
  return { text: `fieldsOf<${typeText(node)}>()(${map})`, needs: ["fieldsOf", ...(map.includes("notPersonal") ? ["notPersonal"] : [])] };
}

function typeText(node: ShapeNode): string {
  if (node.is === "value") return node.type;
  if (node.is === "list") return `${node.of.is === "value" ? node.of.type : typeText(node.of)}[]`;
  const fields = [...node.fields].map(([name, { node: field, optional }]) => `${key(name)}${optional ? "?" : ""}: ${typeText(field)}`);
  return `{ ${fields.join("; ")} }`;
}

function mapText(node: ShapeNode, quote: string): string {
  if (node.is === "value") return markText(node.categories, quote);
  if (node.is === "list") return node.of.is === "object" ? `[${mapText(node.of, quote)}]` : mapText(node.of, quote);
  return `{ ${[...node.fields].map(([name, { node: field }]) => `${key(name)}: ${mapText(field, quote)}`).join(", ")} }`;
}

function markText(categories: readonly string[], quote: string): string {
  const [only, ...others] = categories.map((category) => `${quote}${category}${quote}`);
  if (only === undefined) return "notPersonal";
  return others.length === 0 ? only : `[${[only, ...others].join(", ")}]`;
}

function key(name: string): string {
  return /^[a-z_$][\w$]*$/i.test(name) ? name : JSON.stringify(name);
}
